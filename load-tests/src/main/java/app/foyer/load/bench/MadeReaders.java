package app.foyer.load.bench;

import app.foyer.contract.Content;
import app.foyer.contract.Description;
import app.foyer.contract.Profile;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Members who read: each in four communities of about 100, following ten others; and what was
 * written for them, of which each home holds some hundred entries. Who reads is drawn by Zipf's
 * law.
 */
final class MadeReaders {
    static final String TEXT =
            "It was a warm evening, and the bread was still in the oven when the first guests came.";
    private static final int READERS_EACH_COMMUNITY = 25;
    private static final int COMMUNITIES_MIN = 30;
    private static final int POSTS_EACH_COMMUNITY = 25;
    private static final int FOLLOWS_EACH = 10;
    private static final int COMMUNITIES_EACH = 4;

    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final Random random = new Random(2);
    private final List<MemberId> members = new ArrayList<>();
    private final List<JoinCommunity> memberships = new ArrayList<>();
    private final int readers;

    private MadeReaders(int readers) {
        if (readers < FOLLOWS_EACH) {
            throw new IllegalArgumentException(
                    "there must be at least %d readers, since each follows as many"
                            .formatted(FOLLOWS_EACH));
        }
        this.readers = readers;
    }

    /** Has all of them do all of it in a house, and waits until it can be read. */
    static MadeReaders in(BenchHouse house, int readers) throws InterruptedException {
        MadeReaders made = new MadeReaders(readers);
        ThroughTheLog through = new ThroughTheLog(house);
        made.join(house, through);
        made.live(through);
        through.done();
        return made;
    }

    /**
     * The same for those who only read, where the log would take too long: they join in a house,
     * and what they do there is put beside the log into Redis, with everybody's home.
     */
    static MadeReaders beside(BenchHouse house, int readers)
            throws InterruptedException, IOException {
        MadeReaders made = new MadeReaders(readers);
        ThroughTheLog through = new ThroughTheLog(house);
        made.join(house, through);
        through.done();
        try (BesideTheLog beside = new BesideTheLog(house)) {
            made.live(beside);
            beside.homes(made.members);
        }
        return made;
    }

    static String token(BenchHouse house, int reader) throws IOException, InterruptedException {
        return house.token(sub(reader));
    }

    private static String sub(int reader) {
        return "reader-" + reader;
    }

    /** One of a reader's communities. */
    CommunityId communityOf(int reader) {
        return memberships.get(COMMUNITIES_EACH * reader).community();
    }

    /** Some readers come back all the time, most seldom: rank n with a weight of 1/n. */
    int zipf(Random random) {
        return (int) Math.pow(readers, random.nextDouble()) - 1;
    }

    private void join(BenchHouse house, Consumer<Command> done) {
        for (int reader = 0; reader < readers; reader++) {
            MemberId member = ids.nextMember();
            members.add(member);
            Profile profile = new Profile("Reader " + reader, List.of(), List.of("en"), null);
            done.accept(new JoinNetwork(member, house.account(sub(reader)), profile));
        }
    }

    private void live(Consumer<Command> done) {
        List<CommunityId> communities = new ArrayList<>();
        for (int i = 0; i < Math.max(COMMUNITIES_MIN, readers / READERS_EACH_COMMUNITY); i++) {
            CommunityId community = ids.nextCommunity();
            communities.add(community);
            done.accept(
                    new FoundCommunity(
                            community, null, new Description("Community " + i, "", List.of())));
            done.accept(new OpenCommunity(community, null));
        }
        for (MemberId member : members) {
            for (CommunityId community : some(COMMUNITIES_EACH, communities)) {
                memberships.add(new JoinCommunity(community, member));
                done.accept(memberships.getLast());
            }
            some(FOLLOWS_EACH, members).stream()
                    .filter(other -> !other.equals(member))
                    .forEach(other -> done.accept(new Follow(member, other)));
        }
        for (int i = 0; i < POSTS_EACH_COMMUNITY * communities.size(); i++) {
            JoinCommunity place = any(memberships);
            Content content = Content.of(TEXT);
            done.accept(
                    new PublishPost(ids.nextPost(), place.community(), place.member(), content));
        }
    }

    /** As many, each another. */
    private <T> Set<T> some(int count, List<T> list) {
        Set<T> some = new LinkedHashSet<>();
        while (some.size() < count) {
            some.add(any(list));
        }
        return some;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
