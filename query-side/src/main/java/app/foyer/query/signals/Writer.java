package app.foyer.query.signals;

import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A member who wrote in a community. The posts are the events behind the figures. Written as twelve
 * numbers in the order of the components, times in epoch ms, with a blank between; the three truths
 * are bits of one.
 *
 * @param voice if they were a newcomer to the network at their first post here: the part of their
 *     voice that is spent here, in thousandths; else 0
 * @param landed whether that was their first in the network, as a newcomer
 * @param heard whether it was answered within 72 hours by somebody trusted
 * @param stays whether they wrote here again 7 to 37 days later
 * @param weight what their word counts here, in thousandths, when they last wrote
 * @param vouched what answers lent them here, in thousandths
 * @param vouchedDay the day on which that was lent last, from the epoch
 * @param given for how many they vouched here, ever
 * @param givenPeriod the half month in which they last did
 * @param givenLately for how many in that one
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
        int vouched,
        long vouchedDay,
        int given,
        long givenPeriod,
        int givenLately) {
    private static final int LANDED = 1;
    private static final int HEARD = 2;
    private static final int STAYS = 4;

    /** One who writes for the first time. */
    static Writer first(Instant at, PostId post, int voice, boolean landed) {
        return new Writer(at, post, at, post, landed, false, false, voice, 0, 0, 0, 0, 0, 0);
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
                n[8],
                (int) n[9],
                n[10],
                (int) n[11]);
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
                        vouched,
                        vouchedDay,
                        given,
                        givenPeriod,
                        givenLately)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
    }

    /** They wrote again; what is older than their last words changes nothing. */
    Writer wrote(Instant at, PostId post) {
        return at.isBefore(lastAt) ? this : with(at, post, heard, stays);
    }

    Writer wasHeard() {
        return with(lastAt, lastPost, true, stays);
    }

    Writer stayed() {
        return with(lastAt, lastPost, heard, true);
    }

    private Writer with(Instant last, PostId post, boolean wasHeard, boolean stayed) {
        return new Writer(
                firstAt,
                firstPost,
                last,
                post,
                landed,
                wasHeard,
                stayed,
                voice,
                weight,
                vouched,
                vouchedDay,
                given,
                givenPeriod,
                givenLately);
    }

    Writer weighing(int now) {
        return with(now, vouched, vouchedDay, given, givenPeriod, givenLately);
    }

    /** They were lent so much in all. */
    Writer vouchedFor(int lent, long day) {
        return with(Math.max(weight, lent), lent, day, given, givenPeriod, givenLately);
    }

    /** They vouched for one more. */
    Writer gave(long period) {
        return with(weight, vouched, vouchedDay, given + 1, period, givenIn(period) + 1);
    }

    private Writer with(int now, int lent, long day, int all, long period, int lately) {
        return new Writer(
                firstAt, firstPost, lastAt, lastPost, landed, heard, stays, voice, now, lent, day,
                all, period, lately);
    }

    /** For how many they vouched in a half month. */
    int givenIn(long period) {
        return period == givenPeriod ? givenLately : 0;
    }

    /** Whether they were a newcomer to the network at their first post here. */
    boolean newcomer() {
        return voice > 0;
    }
}
