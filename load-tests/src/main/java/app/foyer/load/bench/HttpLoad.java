package app.foyer.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Callers who each send the next request once the last one is answered, or at a steady rate, for a
 * set time.
 *
 * @param callers at once
 * @param lasting how long
 */
record HttpLoad(int callers, Duration lasting) {
    private static final long LATENCY_MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;

    /** What came of it. */
    record Result(double perSecond, double p50Ms, double p99Ms, double bytes) {
        /** The one in the middle. */
        static Result median(List<Result> results, ToDoubleFunction<Result> figure) {
            return results.stream()
                    .sorted(Comparator.comparingDouble(figure))
                    .toList()
                    .get(results.size() / 2);
        }
    }

    /** Sends requests to {@code port}, each drawn by {@code requests}. */
    Result run(int port, Function<Random, byte[]> requests) {
        return run(port, requests, 0);
    }

    /**
     * Sends {@code perSecond} requests: what takes long is counted from when it was due, and those
     * due meanwhile wait.
     */
    Result run(int port, Function<Random, byte[]> requests, double perSecond) {
        long every = perSecond == 0 ? 0 : (long) (1e9 * callers / perSecond);
        List<Histogram> latencies = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long[] bytes = new long[callers];
        long begun = System.nanoTime();
        long end = begun + lasting.toNanos();
        for (int caller = 0; caller < callers; caller++) {
            Histogram micros = new Histogram(LATENCY_MAX_MICROS, 3);
            latencies.add(micros);
            int number = caller;
            threads.add(
                    Thread.ofPlatform()
                            .start(() ->
                                    bytes[number] =
                                            call(port, requests, number, end, every, micros)));
        }
        threads.forEach(HttpLoad::join);
        Histogram all = new Histogram(LATENCY_MAX_MICROS, 3);
        latencies.forEach(all::add);
        long total = 0;
        for (long each : bytes) {
            total += each;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(
                all.getTotalCount() / seconds,
                all.getValueAtPercentile(50) / 1_000.0,
                all.getValueAtPercentile(99) / 1_000.0,
                (double) total / all.getTotalCount());
    }

    private static long call(
            int port,
            Function<Random, byte[]> requests,
            int seed,
            long end,
            long every,
            Histogram micros) {
        Random random = new Random(seed);
        long bytes = 0;
        try (PlainClient client = new PlainClient(port)) {
            long due = System.nanoTime() + (long) (random.nextDouble() * every);
            while (System.nanoTime() < end) {
                byte[] request = requests.apply(random);
                due = every == 0 ? System.nanoTime() : due + every;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                bytes += client.send(request);
                micros.recordValue((System.nanoTime() - due) / 1_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
