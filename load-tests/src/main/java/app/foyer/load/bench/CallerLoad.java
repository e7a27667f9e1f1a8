package app.foyer.load.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Callers who each ask for the next thing once they have the last one, for a set time; in this
 * process, so that what is measured is the thing and not the way to it.
 *
 * @param callers at once
 * @param lasting how long
 */
record CallerLoad(int callers, Duration lasting) {
    private static final long NANOS_MAX = Duration.ofMinutes(1).toNanos();

    /** One who asks, in a thread of their own. */
    interface Caller extends AutoCloseable {
        /**
         * Asks for one thing.
         *
         * @return nanoseconds that were spent waiting for a store, as far as that is known
         */
        long ask(Random random) throws Exception;

        @Override
        void close() throws SQLException;
    }

    /** How long each took, in nanoseconds. */
    record Result(double perSecond, Histogram whole, Histogram computing, Histogram processor) {
        static double ms(Histogram nanos, double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /**
     * Lets them ask at a steady rate: what takes long is counted from when it was due, and those
     * due meanwhile wait.
     */
    Result run(double perSecond, Callable<Caller> caller) throws Exception {
        return run(caller, (long) (1e9 * callers / perSecond));
    }

    /** Lets them ask; {@code caller} brings one of them. */
    Result run(Callable<Caller> caller) throws Exception {
        return run(caller, 0);
    }

    private Result run(Callable<Caller> caller, long everyNanos) throws Exception {
        Result all = new Result(0, histogram(), histogram(), histogram());
        long begun = System.nanoTime();
        long end = begun + lasting.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Result>> each = new ArrayList<>();
            for (int number = 0; number < callers; number++) {
                Random random = new Random(number);
                each.add(threads.submit(() -> call(caller, random, end, everyNanos)));
            }
            for (Future<Result> one : each) {
                add(one.get(), all);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller got no answer", e);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(
                all.whole().getTotalCount() / seconds,
                all.whole(),
                all.computing(),
                all.processor());
    }

    private static Result call(Callable<Caller> callers, Random random, long end, long everyNanos)
            throws Exception {
        Result own = new Result(0, histogram(), histogram(), histogram());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (Caller caller = callers.call()) {
            long due = System.nanoTime() + (long) (random.nextDouble() * everyNanos);
            while (System.nanoTime() < end) {
                due += everyNanos;
                while (everyNanos > 0 && System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                long processor = threads.getCurrentThreadCpuTime();
                long begun = everyNanos == 0 ? System.nanoTime() : due;
                long waited = caller.ask(random);
                long whole = System.nanoTime() - begun;
                own.whole().recordValue(whole);
                own.computing().recordValue(Math.max(0, whole - waited));
                own.processor().recordValue(threads.getCurrentThreadCpuTime() - processor);
            }
        }
        return own;
    }

    private static void add(Result one, Result all) {
        all.whole().add(one.whole());
        all.computing().add(one.computing());
        all.processor().add(one.processor());
    }

    private static Histogram histogram() {
        return new Histogram(NANOS_MAX, 3);
    }
}
