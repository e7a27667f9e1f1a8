package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a member's word counts, in thousandths of a whole one, at the moment of an event. Volume
 * mints nothing: it is earned by time, and by being answered by those who earned it before.
 *
 * <ul>
 *   <li>The first {@value #SEEDS} who write in a network are trusted wholly; from them it spreads.
 *   <li>Others begin at nothing, and grow from the 90th to the 180th day after they joined: to the
 *       whole if somebody trusted answered them ({@link Vouching}), to {@value #STRANGER}
 *       thousandths if nobody ever did; to the whole where nobody answers anybody. In a network's
 *       own first half year, they grow over its second half.
 *   <li>In a community it counts by habit: a quarter for each of the half months, of the six that
 *       ended a month ago, in which they wrote there. So ten bought accounts cannot fill a room
 *       overnight. In a community's first 90 days nobody has a habit, and where nobody answers
 *       anybody few have one: there it counts at once.
 *   <li>One whom a trusted member of the community answered counts there for 60 days, by what that
 *       member had to give ({@link Vouching}); by then they have a habit, or are gone.
 * </ul>
 */
final class Trust {
    static final int WHOLE = 1_000;

    /** So many are trusted because they were the first. */
    static final int SEEDS = 20;

    /** Of one who is long there, and whom nobody trusted ever answered. */
    static final int STRANGER = 50;

    private static final Duration AGE_FROM = Duration.ofDays(90);
    private static final Duration AGE_TO = Duration.ofDays(180);

    /** The last half months make no habit. */
    private static final int HABIT_AFTER = 3;

    /** Who wrote somewhere in so many half months before is at home there. */
    private static final int HABIT_WHOLE = 4;

    private static final Duration YOUNG = Duration.ofDays(90);

    /** A network in which so many answers vouched for somebody is one in which people answer. */
    private static final int ANSWERS_MIN = 20;

    private Trust() {}

    /** What a member earned themselves and may use in a community in which they write. */
    static int own(MemberId member, CommunityId community, Writer writer, Instant at, World world) {
        long inNetwork = inNetwork(member, at, world);
        return (int) (inNetwork * here(community, writer, at, world) / WHOLE);
    }

    /** What a member's words count in a community: what they earned, or were lent by an answer. */
    static int weight(
            MemberId member, CommunityId community, Writer writer, Instant at, World world) {
        return Math.max(
                own(member, community, writer, at, world), writer.credit().lentOn(dayOf(at)));
    }

    private static int inNetwork(MemberId member, Instant at, World world) {
        Key standing = Key.ofSignals(KeyFamily.STANDING, member);
        if (world.get(standing, SignalFields.SEED) != null) {
            return WHOLE;
        }
        String joined = world.get(standing, SignalFields.JOINED);
        if (joined == null) {
            return 0;
        }
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(joined)), at);
        int answered = number(world.get(standing, SignalFields.VOUCHED));
        int most = isAnswering(world) ? Math.max(STRANGER, answered) : WHOLE;
        return old(age, at, world) * most / WHOLE;
    }

    /** In a network that is young itself, who was there in its first half is old. */
    private static int old(Duration age, Instant at, World world) {
        String began = world.get(Key.ofSignals(KeyFamily.NETWORK), SignalFields.BEGAN);
        Duration network =
                began == null
                        ? Duration.ZERO
                        : Duration.between(Instant.ofEpochMilli(Long.parseLong(began)), at);
        return network.compareTo(AGE_TO) >= 0
                ? grown(age, AGE_FROM, AGE_TO)
                : grown(age, network.dividedBy(2), network);
    }

    private static boolean isAnswering(World world) {
        String answers = world.get(Key.ofSignals(KeyFamily.NETWORK), SignalFields.ANSWERS);
        return number(answers) >= ANSWERS_MIN;
    }

    private static int here(CommunityId community, Writer writer, Instant at, World world) {
        if (!isAnswering(world)) {
            return WHOLE;
        }
        if (isYoung(community, at, world)) {
            return WHOLE;
        }
        int habit = Integer.bitCount(writer.habit() >> HABIT_AFTER);
        return Math.min(WHOLE, habit * WHOLE / HABIT_WHOLE);
    }

    /** Whether a community was founded not long before a moment. */
    static boolean isYoung(CommunityId community, Instant at, World world) {
        String founded =
                world.get(Key.ofSignals(KeyFamily.SIGNALS, community), SignalFields.FOUNDED);
        return founded != null
                && at.isBefore(Instant.ofEpochMilli(Long.parseLong(founded)).plus(YOUNG));
    }

    /** Nothing up to {@code from}, the whole after {@code to}, and in proportion between them. */
    private static int grown(Duration since, Duration from, Duration to) {
        long whole = to.minus(from).toMillis();
        return whole <= 0 ? 0 : Math.clamp(WHOLE * since.minus(from).toMillis() / whole, 0, WHOLE);
    }

    /** The day, in days from the epoch. */
    static long dayOf(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), Duration.ofDays(1).toMillis());
    }

    static int number(@Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written);
    }
}
