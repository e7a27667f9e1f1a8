package app.foyer.query.signals;

import java.time.Duration;
import java.time.Instant;

/**
 * What is counted of a community, or of the network, in a {@link Histogram}. The period is how
 * finely time is told, the length how long is remembered. What is counted in {@link Trust} is in
 * thousandths.
 */
enum Tally {
    /** Members who wrote, each on the last day on which they did; in trust. */
    LIVELY("lively", Duration.ofDays(1), 46),
    /** Those of {@link #LIVELY} who are trusted by half or more; in persons. */
    ACTIVE("active", Duration.ofDays(1), 46),
    /** Newcomers whose first words in the network were written and answered here; in trust lent. */
    LANDED("landed", Duration.ofDays(15), 24),
    /** Members who wrote here for the first time, and were answered; in trust lent. */
    ARRIVED("arrived", Duration.ofDays(15), 36),
    /**
     * Newcomers who wrote here for the first time; in thousandths of a voice, which is shared among
     * the communities in which they do: the whole for the first, a half for the second, a third...
     */
    FIRSTS("firsts", Duration.ofDays(15), 24),
    /** Those of {@link #FIRSTS} who were heard, in the period of their first post. */
    HEARD("heard", Duration.ofDays(15), 24),
    /** Those of {@link #FIRSTS} who were heard and stay, in the period of their first post. */
    STAYS("stays", Duration.ofDays(15), 24),
    /** Those of {@link #FIRSTS} whom nobody has answered. */
    WAITING("waiting", Duration.ofDays(1), 4),
    /** Newcomers who came in by a recommendation. */
    SENT("sent", Duration.ofDays(1), 14),
    /** Members who joined the network. */
    NEWCOMERS("newcomers", Duration.ofDays(1), 31);

    private final String field;
    private final Duration period;
    private final int periods;

    Tally(String field, Duration period, int periods) {
        this.field = field;
        this.period = period;
        this.periods = periods;
    }

    /** The field in which its histogram is kept. */
    String field() {
        return field;
    }

    int periods() {
        return periods;
    }

    /** How finely time is told. */
    Duration period() {
        return period;
    }

    /** The number of the period in which {@code at} lies, from the epoch. */
    long periodOf(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), period.toMillis());
    }

    /** How long before {@code now} the middle of a period lies; negative if after. */
    Duration ageOf(long number, Instant now) {
        long middle = number * period.toMillis() + period.toMillis() / 2;
        return Duration.ofMillis(now.toEpochMilli() - middle);
    }
}
