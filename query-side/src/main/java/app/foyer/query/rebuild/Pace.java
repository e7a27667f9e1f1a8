package app.foyer.query.rebuild;

import java.util.concurrent.locks.LockSupport;

/**
 * How much of the time a rebuild works: it rests after each step, so that readers find Redis and
 * the processors free.
 *
 * @param share of the time, more than 0 and at most 1
 */
record Pace(double share) {
    Pace {
        if (!(share > 0) || share > 1) {
            throw new IllegalArgumentException("the share must be above 0 and at most 1");
        }
    }

    /** For how long to rest after so many nanoseconds of work. */
    long restAfter(long workedNanos) {
        return (long) (workedNanos * (1 - share) / share);
    }

    /** Rests from a step that was begun then. */
    void rest(long begunNanos) {
        long rest = restAfter(System.nanoTime() - begunNanos);
        if (rest > 0) {
            LockSupport.parkNanos(rest);
        }
    }
}
