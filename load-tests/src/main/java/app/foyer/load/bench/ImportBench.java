package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Posts stored a second: in bulk, as an import does, beside the same kind of commands one by one
 * from {@value #CALLERS} callers, as clients send them. Both durable, on the same embedded
 * Postgres.
 */
@picocli.CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Posts stored a second in bulk, beside single commands.")
public final class ImportBench implements Callable<Integer> {
    private static final int MEMBERS = 500;
    private static final int COMMUNITIES = 40;
    private static final int CALLERS = 32;
    private static final int BULK_POSTS = 60_000;
    private static final int BATCH = 1_000;
    private static final int SINGLE_POSTS = 10_000;
    private static final String TEXT =
            "It was a warm evening, and the bread was still in the oven.";

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);
    private final List<MemberId> members = new ArrayList<>();
    private final List<CommunityId> communities = new ArrayList<>();
    private final Authorship authorship = new Authorship(null, Origin.IMPORT, "bench");

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws InterruptedException {
        prepare(house);
        bulk(house, BULK_POSTS / 4);
        single(house, SINGLE_POSTS / 4);
        double reference = single(house, SINGLE_POSTS);
        double ours = bulk(house, BULK_POSTS);
        System.out.printf(
                "| posts stored a second | in bulk | one by one, %d callers |%n", CALLERS);
        System.out.println("|---|---|---|");
        System.out.printf("| | %,.0f | %,.0f |%n", ours, reference);
        return BenchHouse.lastLine("import", ours, reference);
    }

    private void prepare(BenchHouse house) {
        Profile profile = new Profile("Bench", List.of(), List.of(), null);
        List<Dated> commands = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(ids.nextMember());
            commands.add(dated(new JoinNetwork(members.getLast(), null, profile)));
        }
        for (int i = 0; i < COMMUNITIES; i++) {
            CommunityId community = ids.nextCommunity();
            communities.add(community);
            Description description = new Description("Community " + i, "", List.of());
            commands.add(dated(new FoundCommunity(community, null, description)));
            commands.add(dated(new OpenCommunity(community, null)));
            members.forEach(member -> commands.add(dated(new JoinCommunity(community, member))));
        }
        for (int from = 0; from < commands.size(); from += BATCH) {
            house.bulk()
                    .sendAll(
                            commands.subList(from, Math.min(commands.size(), from + BATCH)),
                            authorship);
        }
    }

    private double bulk(BenchHouse house, int posts) {
        long begun = System.nanoTime();
        for (int sent = 0; sent < posts; sent += BATCH) {
            List<Dated> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(dated(publish()));
            }
            house.bulk().sendAll(batch, authorship);
        }
        return posts / Seconds.since(begun);
    }

    private double single(BenchHouse house, int posts) throws InterruptedException {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            commands.add(publish());
        }
        long begun = System.nanoTime();
        new ManyCallers(house.commands(), CALLERS).send(commands, authorship);
        return posts / Seconds.since(begun);
    }

    private PublishPost publish() {
        return new PublishPost(
                ids.nextPost(),
                communities.get(random.nextInt(communities.size())),
                members.get(random.nextInt(members.size())),
                Content.of(TEXT));
    }

    private static Dated dated(Command command) {
        return new Dated(command, Instant.EPOCH);
    }
}
