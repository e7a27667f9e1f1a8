package app.foyer.server.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/**
 * Points in time as people write: few at night, most in the evening.
 *
 * @param newest nothing is later
 */
record SampleTimes(Instant newest) {
    /** How far the sample reaches back. */
    static final Duration SPAN = Duration.ofDays(60);

    /** How much is written in each hour of the day, UTC. */
    private static final int[] HOURS = {
        2, 1, 1, 1, 1, 2, 4, 6, 8, 8, 8, 8, 9, 8, 8, 8, 9, 10, 12, 13, 13, 11, 8, 4
    };

    private static final int HOURS_SUM = 163;

    Instant oldest() {
        return newest.minus(SPAN);
    }

    /** When the communities were founded, by those who were there first. */
    Instant founded() {
        return oldest().plus(Duration.ofHours(1));
    }

    /**
     * A time in a stretch of days before the newest.
     *
     * @param daysAgoMin where the stretch ends
     * @param daysAgoMax where it begins; at most 60
     */
    Instant between(double daysAgoMin, double daysAgoMax, RandomGenerator random) {
        double daysAgo = daysAgoMin + random.nextDouble() * (daysAgoMax - daysAgoMin);
        Instant day = newest.minus(seconds(daysAgo)).truncatedTo(ChronoUnit.DAYS);
        Instant at =
                day.plus(Duration.ofHours(hour(random.nextInt(HOURS_SUM))))
                        .plusSeconds(random.nextInt(3_600));
        Instant latest = newest.minus(seconds(daysAgoMin));
        if (at.isAfter(latest)) {
            at = at.minus(Duration.ofDays(1));
        }
        return at.isBefore(founded()) ? at.plus(Duration.ofDays(1)) : at;
    }

    /** A time after {@code first}, mostly within hours of it, and not after the newest. */
    Instant soonAfter(Instant first, Duration mean, RandomGenerator random) {
        double hours = -Math.log(1 - random.nextDouble()) * mean.toMinutes() / 60.0;
        Instant at = first.plusSeconds(60 + (long) (hours * 3_600));
        return at.isAfter(newest) ? newest : at;
    }

    private static Duration seconds(double days) {
        return Duration.ofSeconds((long) (days * 86_400));
    }

    private static int hour(int weight) {
        int rest = weight;
        for (int hour = 0; hour < HOURS.length; hour++) {
            rest -= HOURS[hour];
            if (rest < 0) {
                return hour;
            }
        }
        return HOURS.length - 1;
    }
}
