package app.foyer.query.signals;

import app.foyer.contract.id.CommunityId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.time.Instant;

/**
 * The order in which communities become candidates: {@code ln(.1 + lively) + ln(.1 + landed) + age
 * of the last words}, the last so that the order need not be rewritten for time to pass: what went
 * quiet sinks below what did not. Not the ranking: a sieve in front of it, in thousandths.
 */
final class Sieve {
    private static final Duration LIVELY_HALF_LIFE = Duration.ofDays(7);
    private static final Duration LANDED_HALF_LIFE = Duration.ofDays(90);

    /** How much a day of silence costs: what a fall of both counts would. */
    private static final double PER_DAY = Math.log(2) / 7 + Math.log(2) / 90;

    private static final Duration RISING_HALF_LIFE = Duration.ofDays(15);
    private static final double RISING_PER_DAY = Math.log(2) / 15;

    private static final Instant LANDMARK = Instant.parse("2020-01-01T00:00:00Z");
    private static final double MS_PER_DAY = Duration.ofDays(1).toMillis();

    private Sieve() {}

    static void sift(CommunityId community, Instant at, World world) {
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, community);
        double lively = worth(signals, Tally.LIVELY, at, LIVELY_HALF_LIFE, world);
        double landed = worth(signals, Tally.LANDED, at, LANDED_HALF_LIFE, world);
        double score = Math.log(.1 + lively) + Math.log(.1 + landed) + PER_DAY * days(at);
        world.score(
                Key.ofSignals(KeyFamily.LIVELIEST), community.value(), Math.round(score * 1_000));
    }

    /** The same by who began to write there in the last weeks: those that may rise. */
    static void siftRising(CommunityId community, Instant at, World world) {
        Key signals = Key.ofSignals(KeyFamily.SIGNALS, community);
        double arrived = worth(signals, Tally.ARRIVED, at, RISING_HALF_LIFE, world);
        double score = Math.log(.1 + arrived) + RISING_PER_DAY * days(at);
        world.score(Key.ofSignals(KeyFamily.RISING), community.value(), Math.round(score * 1_000));
    }

    private static double days(Instant at) {
        return Duration.between(LANDMARK, at).toMillis() / MS_PER_DAY;
    }

    private static double worth(
            Key signals, Tally tally, Instant at, Duration halfLife, World world) {
        return Tallies.read(signals, tally, world).worth(at, halfLife) / Trust.WHOLE;
    }
}
