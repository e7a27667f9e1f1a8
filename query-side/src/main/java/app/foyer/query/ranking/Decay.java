package app.foyer.query.ranking;

import java.time.Duration;
import java.time.Instant;

/**
 * Counting with a half-life, in the forward form: what happened at {@code t} weighs {@code 2^((t -
 * landmark) / halfLife)}, and a sum of such weights is worth {@code sum * 2^(-(now - landmark) /
 * halfLife)} at {@code now}. So a sum never has to be touched for time to pass, and the order in
 * which events arrive does not matter.
 *
 * <p>Source: Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", ICDE 2009. With a half-life
 * of 30 days the weights stay within a double for 84 years from the landmark.
 */
public record Decay(Duration halfLife) {
    /** Of newcomers who landed in a community. */
    public static final Duration LANDED_HALF_LIFE = Duration.ofDays(30);

    /** From which times are counted; an arbitrary moment, fixed because sums are stored. */
    static final Instant LANDMARK = Instant.parse("2020-01-01T00:00:00Z");

    public Decay {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("a half-life must be positive: " + halfLife);
        }
    }

    /** What one event at {@code at} adds to a sum; unitless. */
    public double weight(Instant at) {
        return Math.pow(2, halfLives(at));
    }

    /** What a sum is worth at {@code now}: a number of events, each halved per half-life. */
    public double worth(double sum, Instant now) {
        return sum * Math.pow(2, -halfLives(now));
    }

    private double halfLives(Instant at) {
        return (double) Duration.between(LANDMARK, at).toMillis() / halfLife.toMillis();
    }
}
