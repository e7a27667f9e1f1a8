package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Home pages read a second over HTTP, each of 20 cards and with a verified token, beside a bare
 * endpoint of the same bytes in the same server. The two take turns, and the medians are compared.
 */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Home pages read a second, by REST and by GraphQL, beside a bare endpoint.")
public final class TimelineBench implements Callable<Integer> {
    private static final int READERS_EACH_COMMUNITY = 300;
    private static final int POSTS = 6_000;
    private static final int FOLLOWS_EACH = 10;
    private static final int COMMUNITIES_EACH = 4;
    private static final int ROUNDS = 3;
    private static final String HOME = "/v1/timelines/home?first=20";
    private static final String SAME_BY_GRAPHQL =
            "{\"query\":\"{ home(first: 20) { edges { cursor because moreByAuthor moreInCommunity"
                    + " reasons { code } node { id community { id name } authorName thread parent"
                    + " text length warning at edited replies origin position } }"
                    + " pageInfo { endCursor hasNextPage } } }\"}";
    private static final String TEXT =
            "It was a warm evening, and the bread was still in the oven when the first guests came.";
    private static final ClosedLoad LOAD = new ClosedLoad(16, Duration.ofSeconds(6));

    @Option(
            names = "--readers",
            defaultValue = "10000",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);

    @Override
    public Integer call() throws IOException, InterruptedException {
        String last;
        try (BenchHouse house = BenchHouse.open()) {
            last = measure(house);
        }
        System.out.println(last);
        return 0;
    }

    private String measure(BenchHouse house) throws IOException, InterruptedException {
        prepare(house);
        List<byte[]> pages = new ArrayList<>();
        List<byte[]> byGraphql = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            String token = house.token("reader-" + reader);
            pages.add(PlainClient.request(HOME, token));
            byGraphql.add(PlainClient.post("/graphql", token, SAME_BY_GRAPHQL));
        }
        int bytes = readAllOnce(house.port(), pages);
        house.bare().holds(bytes);
        byte[] bare = PlainClient.request(BareEndpoint.PATH, "none");
        List<Function<Random, byte[]>> loads =
                List.of(
                        _ -> bare,
                        each -> pages.get(zipf(each)),
                        each -> byGraphql.get(zipf(each)));
        loads.forEach(load -> LOAD.run(house.port(), load));
        List<List<ClosedLoad.Result>> results =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            for (int load = 0; load < loads.size(); load++) {
                results.get(load).add(LOAD.run(house.port(), loads.get(load)));
            }
        }
        System.out.println("| endpoint | requests/s | p50 ms | p99 ms | bytes |");
        System.out.println("|---|---|---|---|---|");
        ClosedLoad.Result reference = median(results.get(0));
        ClosedLoad.Result ours = median(results.get(1));
        ClosedLoad.Result graphql = median(results.get(2));
        print("bare endpoint", reference);
        print("home page of 20 cards, token verified", ours);
        print("the same by GraphQL", graphql);
        System.out.printf(
                "%nGraphQL beside REST: %.2f; bytes per entry of a home timeline: %.1f%n",
                graphql.perSecond() / ours.perSecond(), house.bytesPerHomeEntry());
        return BenchHouse.lastLine("timeline", ours.perSecond(), reference.perSecond());
    }

    private static void print(String name, ClosedLoad.Result result) {
        System.out.printf(
                "| %s | %,.0f | %.2f | %.2f | %,.0f |%n",
                name, result.perSecond(), result.p50Ms(), result.p99Ms(), result.bytes());
    }

    private static ClosedLoad.Result median(List<ClosedLoad.Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(ClosedLoad.Result::perSecond))
                .toList()
                .get(results.size() / 2);
    }

    /** Some readers come back all the time, most seldom: rank n with a weight of 1/n. */
    private int zipf(Random random) {
        return (int) Math.pow(readers, random.nextDouble()) - 1;
    }

    private static int readAllOnce(int port, List<byte[]> requests) throws IOException {
        int bytes = 0;
        try (PlainClient client = new PlainClient(port)) {
            for (byte[] request : requests) {
                bytes = client.send(request);
            }
        }
        return bytes;
    }

    private void prepare(BenchHouse house) throws InterruptedException {
        List<Dated> commands = new ArrayList<>();
        List<MemberId> members = new ArrayList<>();
        List<CommunityId> communities = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            MemberId member = ids.nextMember();
            members.add(member);
            Profile profile = new Profile("Reader " + reader, List.of(), List.of("en"), null);
            add(commands, new JoinNetwork(member, house.account("reader-" + reader), profile));
        }
        for (int i = 0; i < Math.max(30, readers / READERS_EACH_COMMUNITY); i++) {
            CommunityId community = ids.nextCommunity();
            communities.add(community);
            Description description = new Description("Community " + i, "", List.of());
            add(commands, new FoundCommunity(community, null, description));
            add(commands, new OpenCommunity(community, null));
        }
        List<JoinCommunity> memberships = new ArrayList<>();
        for (MemberId member : members) {
            for (int i = 0; i < COMMUNITIES_EACH; i++) {
                memberships.add(new JoinCommunity(any(communities), member));
                add(commands, memberships.getLast());
            }
            for (int i = 0; i < FOLLOWS_EACH; i++) {
                add(commands, new Follow(member, any(members)));
            }
        }
        for (int i = 0; i < POSTS; i++) {
            JoinCommunity place = any(memberships);
            Content content = Content.of(TEXT);
            add(
                    commands,
                    new PublishPost(ids.nextPost(), place.community(), place.member(), content));
        }
        house.bulk().sendAll(commands, new Authorship(null, Origin.MEMBER, "bench"));
        house.awaitProjections();
    }

    private static void add(List<Dated> commands, app.foyer.contract.command.Command command) {
        commands.add(new Dated(command, Instant.now()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
