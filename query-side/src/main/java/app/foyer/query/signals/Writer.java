package app.foyer.query.signals;

import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A member who wrote in a community. The posts are the events behind the figures. Written as
 * thirteen numbers in the order of the components, times in epoch ms, with a blank between; the
 * three truths are bits of one.
 *
 * @param landed whether their first post here was their first in the network, as a newcomer
 * @param heard whether it was answered within 72 hours by somebody trusted
 * @param stays whether they wrote here again 7 to 37 days later
 * @param voice if they were a newcomer to the network at their first post here: the part of their
 *     voice that is spent here, in thousandths; else 0
 * @param weight what their word counts here, in thousandths, since they last wrote
 * @param habit the half months in which they wrote here: the lowest bit is that of their last words
 */
record Writer(
        Instant firstAt,
        PostId firstPost,
        Instant lastAt,
        PostId lastPost,
        boolean landed,
        boolean heard,
        boolean stays,
        int voice,
        int weight,
        int habit,
        Credit credit) {
    private static final int LANDED = 1;
    private static final int HEARD = 2;
    private static final int STAYS = 4;

    /** So many half months are remembered. */
    private static final int HABIT_PERIODS = 9;

    private static final int HABIT = (1 << HABIT_PERIODS) - 1;

    /** One who writes for the first time. */
    static Writer first(Instant at, PostId post, int voice, boolean landed) {
        return new Writer(at, post, at, post, landed, false, false, voice, 0, 1, Credit.NONE);
    }

    static @Nullable Writer read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        long[] n = Arrays.stream(written.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new Writer(
                Instant.ofEpochMilli(n[0]),
                new PostId(n[1]),
                Instant.ofEpochMilli(n[2]),
                new PostId(n[3]),
                (n[4] & LANDED) != 0,
                (n[4] & HEARD) != 0,
                (n[4] & STAYS) != 0,
                (int) n[5],
                (int) n[6],
                (int) n[7],
                new Credit((int) n[8], n[9], (int) n[10], n[11], (int) n[12]));
    }

    String write() {
        int truths = (landed ? LANDED : 0) | (heard ? HEARD : 0) | (stays ? STAYS : 0);
        return LongStream.of(
                        firstAt.toEpochMilli(),
                        firstPost.value(),
                        lastAt.toEpochMilli(),
                        lastPost.value(),
                        truths,
                        voice,
                        weight,
                        habit,
                        credit.lent(),
                        credit.lentDay(),
                        credit.given(),
                        credit.givenPeriod(),
                        credit.givenLately())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    /** They wrote again; what is older than their last words changes nothing. */
    Writer wrote(Instant at, PostId post) {
        if (at.isBefore(lastAt)) {
            return this;
        }
        long periods = Tally.LANDED.periodOf(at) - Tally.LANDED.periodOf(lastAt);
        int shifted = periods >= HABIT_PERIODS ? 0 : habit << periods;
        return new Writer(
                firstAt,
                firstPost,
                at,
                post,
                landed,
                heard,
                stays,
                voice,
                weight,
                (shifted & HABIT) | 1,
                credit);
    }

    Writer wasHeard() {
        return with(true, stays, weight, credit);
    }

    Writer stayed() {
        return with(heard, true, weight, credit);
    }

    Writer weighing(int now) {
        return with(heard, stays, now, credit);
    }

    Writer with(Credit now) {
        return with(heard, stays, weight, now);
    }

    private Writer with(boolean wasHeard, boolean stayed, int weighing, Credit now) {
        return new Writer(
                firstAt, firstPost, lastAt, lastPost, landed, wasHeard, stayed, voice, weighing,
                habit, now);
    }

    /** Whether they were a newcomer to the network at their first post here. */
    boolean newcomer() {
        return voice > 0;
    }
}
