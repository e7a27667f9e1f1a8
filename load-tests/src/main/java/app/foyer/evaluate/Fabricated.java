package app.foyer.evaluate;

import app.foyer.contract.Origin;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Role;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.evaluate.Happening.Wrote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the members of an attack do. They join the network in the first three days and the target at
 * once, follow each other, write there, answer and applaud each other; and whenever a real newcomer
 * writes, anywhere, one of them answers with an empty phrase.
 */
final class Fabricated {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    /** By then all of them have joined. */
    static final long JOINING_MS = 3 * DAY_MS;

    private static final long FIRST_ID = 1L << 50;

    /** Numbers of fabricated members, far above those of a history's. */
    private static final int FIRST_NUMBER = 1 << 29;

    private static final int FOLLOWS = 3;
    private static final int PHRASE_LENGTH = 12;
    private static final int LATEST = 50;

    private final Attack attack;
    private final CommunityId target;
    private final int targetNumber;
    private final Random random;
    private final List<Account> accounts = new ArrayList<>();
    private final List<Written> latest = new ArrayList<>();
    private final Set<Joined> joined = new HashSet<>();
    private long nextPost = FIRST_ID;

    private record Joined(CommunityId community, MemberId member) {}

    private record Account(int number, MemberId id, boolean real) {}

    private record Written(PostId post, MemberId author, int number, PostId thread, int threadAs) {}

    /**
     * @param bought real members who serve the attack from now on, by number
     */
    Fabricated(
            Attack attack,
            int targetNumber,
            CommunityId target,
            List<Integer> bought,
            Numbers<MemberId> members,
            long seed) {
        this.attack = attack;
        this.targetNumber = targetNumber;
        this.target = target;
        this.random = new Random(seed);
        bought.forEach(number -> accounts.add(new Account(number, members.thing(number), true)));
        for (int i = 0; i < attack.members(); i++) {
            accounts.add(new Account(FIRST_NUMBER + i, new MemberId(FIRST_ID + i), false));
        }
    }

    /** All that they do by themselves, from a moment on, in order. */
    List<Happening> from(long from) {
        long to = from + attack.kind().days() * DAY_MS;
        List<Turn> turns = new ArrayList<>();
        for (Account account : accounts) {
            double every = account.real() ? 1 : attack.kind().everyDays();
            long at = from + (long) (random.nextDouble() * JOINING_MS);
            boolean first = true;
            while (at < to) {
                turns.add(new Turn(at, account, first));
                first = false;
                at += (long) (every * DAY_MS * (.5 + random.nextDouble()));
            }
        }
        turns.sort(
                Comparator.comparingLong(Turn::at)
                        .thenComparingInt(turn -> turn.account().number()));
        List<Happening> happenings = new ArrayList<>();
        for (Turn turn : turns) {
            happenings.add(write(turn));
        }
        return happenings;
    }

    private record Turn(long at, Account account, boolean first) {}

    private Wrote write(Turn turn) {
        Instant at = Instant.ofEpochMilli(turn.at());
        MemberId member = turn.account().id();
        List<Event> events = new ArrayList<>();
        if (turn.first()) {
            events.addAll(joins(turn.account(), at));
        }
        PostId post = new PostId(nextPost++);
        if (latest.isEmpty() || random.nextBoolean()) {
            events.add(new PostPublished(post, target, member, at, null, PHRASE_LENGTH));
            return wrote(turn, post, post, number(post), null, events);
        }
        Written answered = latest.get(random.nextInt(latest.size()));
        events.add(new ReactionAdded(answered.post(), target, member, ReactionKind.LIKE, at));
        events.add(
                new ReplyWritten(
                        post,
                        target,
                        member,
                        answered.post(),
                        answered.author(),
                        answered.thread(),
                        at,
                        null,
                        PHRASE_LENGTH));
        return wrote(turn, post, answered.thread(), answered.threadAs(), answered, events);
    }

    private List<Event> joins(Account account, Instant at) {
        List<Event> events = new ArrayList<>();
        if (!account.real()) {
            events.add(new MemberJoined(account.id(), at, null));
        }
        events.add(new MembershipJoined(target, account.id(), at, Role.MEMBER));
        for (int i = 0; i < FOLLOWS; i++) {
            MemberId other = accounts.get(random.nextInt(accounts.size())).id();
            if (!other.equals(account.id())) {
                events.add(new FollowStarted(account.id(), other, at));
            }
        }
        return events;
    }

    private Wrote wrote(
            Turn turn,
            PostId post,
            PostId thread,
            int threadAs,
            @Nullable Written answered,
            List<Event> events) {
        Account author = turn.account();
        latest.add(new Written(post, author.id(), author.number(), thread, threadAs));
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
        return new Wrote(
                targetNumber,
                author.number(),
                threadAs,
                answered == null,
                answered == null ? -1 : answered.number(),
                turn.at(),
                entries(events));
    }

    private static int number(PostId post) {
        return FIRST_NUMBER + (int) (post.value() - FIRST_ID);
    }

    /** What one of them answers a newcomer. */
    Wrote answer(Wrote newcomers, long at) {
        PostEvent written = (PostEvent) newcomers.events().getLast().event();
        PostId thread = written instanceof ReplyWritten reply ? reply.thread() : written.post();
        Account one = accounts.get(random.nextInt(accounts.size()));
        Instant when = Instant.ofEpochMilli(at);
        List<Event> events = new ArrayList<>();
        if (joined.add(new Joined(written.community(), one.id()))) {
            events.add(new MembershipJoined(written.community(), one.id(), when, Role.MEMBER));
        }
        events.add(
                new ReplyWritten(
                        new PostId(nextPost++),
                        written.community(),
                        one.id(),
                        written.post(),
                        written.author(),
                        thread,
                        when,
                        null,
                        PHRASE_LENGTH));
        return new Wrote(
                newcomers.community(),
                one.number(),
                newcomers.thread(),
                false,
                newcomers.member(),
                at,
                entries(events));
    }

    /** As entries of the log; whoever replays them counts positions. */
    private static List<LogEntry> entries(List<Event> events) {
        return events.stream()
                .map(event -> new LogEntry(0, event, Origin.MEMBER, event.at()))
                .toList();
    }
}
