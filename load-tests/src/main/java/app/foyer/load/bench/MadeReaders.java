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
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Members who read: each in four communities of about 100, following ten others; and what was
 * written for them. Who reads is drawn by Zipf's law.
 */
final class MadeReaders {
    static final String TEXT =
            "It was a warm evening, and the bread was still in the oven when the first guests came.";
    private static final int READERS_EACH_COMMUNITY = 25;
    private static final int POSTS_EACH_COMMUNITY = 25;
    private static final int POSTS_MIN = 6_000;
    private static final int FOLLOWS_EACH = 10;
    private static final int COMMUNITIES_EACH = 4;
    private static final int AT_ONCE = 200_000;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);
    private final List<Dated> commands = new ArrayList<>();
    private final List<JoinCommunity> memberships = new ArrayList<>();
    private final int readers;

    private MadeReaders(int readers) {
        this.readers = readers;
    }

    /** Has them join, follow and write in a house, and waits until all of it can be read. */
    static MadeReaders in(BenchHouse house, int readers) throws InterruptedException {
        MadeReaders made = new MadeReaders(readers);
        made.prepare(house);
        return made;
    }

    int count() {
        return readers;
    }

    static String token(BenchHouse house, int reader) throws IOException, InterruptedException {
        return house.token("reader-" + reader);
    }

    /** One of a reader's communities. */
    CommunityId communityOf(int reader) {
        return memberships.get(COMMUNITIES_EACH * reader).community();
    }

    /** Some readers come back all the time, most seldom: rank n with a weight of 1/n. */
    int zipf(Random random) {
        return (int) Math.pow(readers, random.nextDouble()) - 1;
    }

    private void prepare(BenchHouse house) throws InterruptedException {
        List<MemberId> members = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            MemberId member = ids.nextMember();
            members.add(member);
            Profile profile = new Profile("Reader " + reader, List.of(), List.of("en"), null);
            add(house, new JoinNetwork(member, house.account("reader-" + reader), profile));
        }
        List<CommunityId> communities = new ArrayList<>();
        for (int i = 0; i < Math.max(30, readers / READERS_EACH_COMMUNITY); i++) {
            CommunityId community = ids.nextCommunity();
            communities.add(community);
            Description description = new Description("Community " + i, "", List.of());
            add(house, new FoundCommunity(community, null, description));
            add(house, new OpenCommunity(community, null));
        }
        for (MemberId member : members) {
            for (int i = 0; i < COMMUNITIES_EACH; i++) {
                memberships.add(new JoinCommunity(any(communities), member));
                add(house, memberships.getLast());
            }
            for (int i = 0; i < FOLLOWS_EACH; i++) {
                add(house, new Follow(member, any(members)));
            }
        }
        int posts = Math.max(POSTS_MIN, POSTS_EACH_COMMUNITY * communities.size());
        for (int i = 0; i < posts; i++) {
            JoinCommunity place = any(memberships);
            Content content = Content.of(TEXT);
            add(house, new PublishPost(ids.nextPost(), place.community(), place.member(), content));
        }
        send(house);
        house.awaitProjections();
    }

    private void add(BenchHouse house, Command command) {
        commands.add(new Dated(command, Instant.now()));
        if (commands.size() == AT_ONCE) {
            send(house);
        }
    }

    private void send(BenchHouse house) {
        house.bulk().sendAll(commands, new Authorship(null, Origin.MEMBER, "bench"));
        commands.clear();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
