package app.foyer.load.bench;

import app.foyer.contract.Description;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The history of a network that never was: the same sizes give the same events, in the order of
 * time, as often as they are asked for.
 *
 * <p>Members join evenly over two years, each some communities at once, drawn by a Zipf law (rank n
 * with a weight of 1/n). In the last 120 days they write: two of five posts by those who joined in
 * the 14 days before, the others by one in fifty, who are regulars; each where its author is a
 * member, three of five as a reply to what was written there last. Who joins in those days follows
 * some others, too.
 */
final class MadeNetwork {
    /** So many things of a kind their ids can tell apart. */
    static final int NUMBER_MAX = 1 << 22;

    private static final long IDS_BEGIN_MS = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final int NUMBER_BITS = 22;
    private static final Duration SPAN = Duration.ofDays(730);
    private static final Duration WRITTEN = Duration.ofDays(120);
    private static final Duration NEW = Duration.ofDays(14);
    private static final double BY_NEWCOMERS = 0.4;
    private static final double REPLIES = 0.6;
    private static final double ONE_MORE_PLACE = 0.5;
    private static final double ONE_MORE_FOLLOWED = 0.8;
    private static final int PLACES_MAX = 8;
    private static final int FOLLOWS_MAX = 20;
    private static final int LENGTH = 80;
    private static final int REGULAR_EACH = 50;
    private static final long SEED = 7;

    private final Sizes sizes;
    private final Instant begin;
    private final Random random = new Random(SEED);
    private final int[][] places;
    private final long[] lastPost;
    private final long[] lastThread;
    private final int[] lastAuthor;
    private final Consumer<LogEntry> listener;
    private long position;
    private int posts;

    private MadeNetwork(Sizes sizes, Instant end, Consumer<LogEntry> listener) {
        this.sizes = sizes;
        this.begin = end.minus(SPAN);
        this.places = new int[sizes.members()][];
        this.lastPost = new long[sizes.communities()];
        this.lastThread = new long[sizes.communities()];
        this.lastAuthor = new int[sizes.communities()];
        this.listener = listener;
    }

    /** How large it is. */
    record Sizes(int communities, int members, int posts) {
        Sizes {
            if (Math.min(Math.min(communities, members), posts) < 1
                    || Math.max(Math.max(communities, members), posts) > NUMBER_MAX) {
                throw new IllegalArgumentException(
                        "communities, members and posts must be from 1 to " + NUMBER_MAX);
            }
        }

        /** How many members are newcomers at the end: the last who joined. */
        int newcomers() {
            return part(members, NEW);
        }
    }

    private static int part(int whole, Duration span) {
        return (int) Math.ceil((double) whole * span.toHours() / SPAN.toHours());
    }

    /** Tells everything that happened until {@code end}. */
    static void tell(Sizes sizes, Instant end, Consumer<LogEntry> listener) {
        new MadeNetwork(sizes, end, listener).tell();
    }

    /** The number of a member or community, from 0, of its id. */
    static int numberOf(long id) {
        return (int) (id & (NUMBER_MAX - 1));
    }

    private static long id(Instant at, int number) {
        return (at.toEpochMilli() - IDS_BEGIN_MS) << NUMBER_BITS | number;
    }

    /** The community of a number. */
    static CommunityId community(int number, Instant end) {
        return new CommunityId(id(end.minus(SPAN), number));
    }

    /** The member of a number. */
    static MemberId member(int number, Sizes sizes, Instant end) {
        return new MemberId(id(joinedAt(number, sizes, end.minus(SPAN)), number));
    }

    private static Instant joinedAt(int number, Sizes sizes, Instant begin) {
        return begin.plusMillis((long) ((double) SPAN.toMillis() * number / sizes.members()));
    }

    private void tell() {
        for (int number = 0; number < sizes.communities(); number++) {
            Description description =
                    new Description("Community " + number, "One of many.", List.of("en"));
            happened(new CommunityFounded(community(number), null, begin, description), begin);
            happened(new CommunityOpened(community(number), begin), begin);
        }
        int writing = part(sizes.members(), WRITTEN);
        int silent = sizes.members() - writing;
        for (int number = 0; number < sizes.members(); number++) {
            Instant at = joinedAt(number, sizes, begin);
            join(number, at);
            if (number >= silent) {
                follow(number, at);
                long due = (long) sizes.posts() * (number - silent + 1) / writing;
                while (posts < due) {
                    write(number + 1, at);
                }
            }
        }
    }

    private void happened(Event event, Instant at) {
        listener.accept(new LogEntry(++position, event, Origin.MEMBER, at));
    }

    private void join(int number, Instant at) {
        Profile profile = new Profile("Member " + number, List.of(), List.of("en"), null);
        happened(new MemberJoined(member(number), at, profile), at);
        Set<Integer> joined = new HashSet<>();
        do {
            joined.add(zipf(sizes.communities()));
        } while (joined.size() < PLACES_MAX && random.nextDouble() < ONE_MORE_PLACE);
        places[number] = joined.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(places[number]);
        for (int place : places[number]) {
            happened(new MembershipJoined(community(place), member(number), at, Role.MEMBER), at);
        }
    }

    private void follow(int number, Instant at) {
        Set<Integer> followed = new HashSet<>();
        while (followed.size() < FOLLOWS_MAX && random.nextDouble() < ONE_MORE_FOLLOWED) {
            int other = anyMember(number);
            if (other == number || !followed.add(other)) {
                return;
            }
            happened(new FollowStarted(member(number), member(other), at), at);
        }
    }

    private void write(int joined, Instant at) {
        int author = anyMember(joined);
        int place = places[author][random.nextInt(places[author].length)];
        PostId post = new PostId(id(at, posts++));
        boolean replies = lastPost[place] != 0 && random.nextDouble() < REPLIES;
        if (replies) {
            happened(
                    new ReplyWritten(
                            post,
                            community(place),
                            member(author),
                            new PostId(lastPost[place]),
                            member(lastAuthor[place]),
                            new PostId(lastThread[place]),
                            at,
                            null,
                            LENGTH),
                    at);
        } else {
            happened(
                    new PostPublished(post, community(place), member(author), at, null, LENGTH),
                    at);
            lastThread[place] = post.value();
        }
        lastPost[place] = post.value();
        lastAuthor[place] = author;
    }

    /** One of the newcomers, or one of the regulars. */
    private int anyMember(int joined) {
        if (random.nextDouble() < BY_NEWCOMERS) {
            return joined - 1 - random.nextInt(Math.min(joined, sizes.newcomers()));
        }
        return random.nextInt((joined - 1) / REGULAR_EACH + 1) * REGULAR_EACH;
    }

    private int zipf(int of) {
        return (int) Math.pow(of, random.nextDouble()) - 1;
    }

    private CommunityId community(int number) {
        return new CommunityId(id(begin, number));
    }

    private MemberId member(int number) {
        return new MemberId(id(joinedAt(number, sizes, begin), number));
    }
}
