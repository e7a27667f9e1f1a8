package app.foyer.query.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all who ask at about one time: made once, and served to them all. Whoever
 * names a position has it made anew if it is not up to that.
 */
final class Shared<T> {
    /** An activity is to count within a second, and it takes its time until it is remembered. */
    static final Duration SHARED_FOR = Duration.ofMillis(200);

    private final Clock clock;
    private final Function<Instant, T> making;
    private volatile @Nullable Made<T> last;

    /**
     * @param clock the domain's, by which the ranking tells how long ago something was
     * @param making makes it for a moment
     */
    Shared(Clock clock, Function<Instant, T> making) {
        this.clock = clock;
        this.making = making;
    }

    /**
     * What was made.
     *
     * @param position everything up to this position of the log is in it
     * @param madeAt by the system's clock, in nanoseconds
     * @param now for which it was made, by the domain's clock
     */
    record Made<T>(T value, long position, long madeAt, Instant now) {
        boolean serves(long atLeast, Instant now, long nanos) {
            return position >= atLeast
                    && nanos - madeAt < SHARED_FOR.toNanos()
                    && Duration.between(this.now, now).abs().compareTo(SHARED_FOR) < 0;
        }
    }

    /**
     * The last that was made, if it still serves; else another.
     *
     * @param position that all buckets have reached
     * @param atLeast that it must be up to, if the buckets are
     */
    Made<T> get(long position, long atLeast) {
        Instant now = clock.instant();
        long wanted = Math.min(position, atLeast);
        Made<T> made = last;
        return made != null && made.serves(wanted, now, System.nanoTime())
                ? made
                : make(position, wanted, now);
    }

    /** One who makes it serves all who wait for it. */
    private synchronized Made<T> make(long position, long atLeast, Instant now) {
        Made<T> before = last;
        long nanos = System.nanoTime();
        if (before != null && before.serves(atLeast, now, nanos)) {
            return before;
        }
        Made<T> made = new Made<>(making.apply(now), position, nanos, now);
        last = made;
        return made;
    }
}
