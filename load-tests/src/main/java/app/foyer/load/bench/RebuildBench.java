package app.foyer.load.bench;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.load.bench.HttpLoad.Result;
import app.foyer.server.operate.Rebuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Events a second that are built into all buckets beside the live ones, while nobody asks; beside
 * reading and decoding the same events alone. Of one size, then, how long home pages take at rest
 * and meanwhile, in turns; of several, how the time grows with the log.
 */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "All buckets built anew, beside reading the log alone; and home pages meanwhile.")
public final class RebuildBench implements Callable<Integer> {
    private static final int CALLERS = 16;
    private static final int PAGES_PER_SECOND = 300;

    /** Until homes are put together again, and what a rebuild left behind is deleted. */
    private static final Duration SETTLING = Duration.ofSeconds(30);

    /** Less than a rebuild of the usual size takes. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(12);

    @Option(
            names = "--readers",
            split = ",",
            defaultValue = "10000",
            description =
                    "How many members have a home, one size after the other (${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often everything is measured, in turns (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--share",
            defaultValue = "1",
            description = "Of the time that the rebuild works (${DEFAULT-VALUE}).")
    private double share;

    /**
     * What was found of one size.
     *
     * @param alone events a second that were read and decoded
     * @param built events a second that were built into all buckets
     */
    private record Found(long events, double alone, double built) {}

    @Override
    public Integer call() throws Exception {
        if (rounds < 1) {
            throw new IllegalArgumentException("there must be at least one round");
        }
        List<Found> found = new ArrayList<>();
        for (int readers : sizes) {
            try (BenchHouse house = BenchHouse.open(Map.of("foyer.rebuild.share", share))) {
                MadeReaders made = MadeReaders.in(house, readers);
                found.add(measure(house));
                if (found.size() == 1) {
                    head();
                }
                row(found.getLast(), found.getFirst());
                if (sizes.size() == 1) {
                    homePages(house, made, readers);
                }
            }
        }
        Found last = found.getLast();
        System.out.println(BenchHouse.lastLine("rebuild", last.built(), last.alone()));
        return 0;
    }

    private Found measure(BenchHouse house) throws InterruptedException {
        List<Double> alone = new ArrayList<>();
        List<Double> built = new ArrayList<>();
        try (CommandSideConfiguration log = house.openLog()) {
            read(log, house.head());
            for (int round = 0; round < rounds; round++) {
                alone.add(read(log, house.head()));
                built.add(house.head() / rebuild(house.rebuilder()));
            }
        }
        return new Found(house.head(), Median.of(alone), Median.of(built));
    }

    private static void head() {
        System.out.println(
                "| events | read and decoded alone, events/s | built into all buckets, events/s |"
                        + " ratio | time, over the first size's in proportion |");
        System.out.println("|---|---|---|---|---|");
    }

    private static void row(Found found, Found first) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,.0f | %,.0f | %.2f | %.2f |%n",
                found.events(),
                found.alone(),
                found.built(),
                found.built() / found.alone(),
                first.built() / found.built());
    }

    /** Events a second. */
    private static double read(CommandSideConfiguration side, long head)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (BlockingStream<TrackedEventMessage<?>> stream = side.log().openStream(null)) {
            for (long events = 0; events < head; events++) {
                if (!stream.hasNextAvailable(10, TimeUnit.SECONDS)
                        || stream.nextAvailable().getPayload() == null) {
                    throw new IllegalStateException("the log could not be read");
                }
            }
        }
        return head / ((System.nanoTime() - begun) / 1e9);
    }

    /** Seconds until the last bucket is live. */
    private static double rebuild(Rebuilder rebuilder) throws InterruptedException {
        long begun = System.nanoTime();
        for (int bucket = 0; bucket < Rebuilder.BUCKETS; bucket++) {
            rebuilder.rebuild(bucket, true);
        }
        while (!rebuilder.progress().isEmpty()) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void homePages(BenchHouse house, MadeReaders made, int readers)
            throws IOException, InterruptedException {
        List<byte[]> pages = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            pages.add(PlainClient.request(TimelineBench.HOME, MadeReaders.token(house, reader)));
        }
        PlainClient.sendAll(house.port(), pages);
        HttpLoad load = new HttpLoad(CALLERS, LOOKED_AT);
        Function<Random, byte[]> requests = random -> pages.get(made.zipf(random));
        HttpLoad settling = new HttpLoad(CALLERS, SETTLING);
        List<Result> atRest = new ArrayList<>();
        List<Result> meanwhile = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            settling.run(house.port(), requests, PAGES_PER_SECOND);
            atRest.add(load.run(house.port(), requests, PAGES_PER_SECOND));
            Thread rebuilding = Thread.ofPlatform().start(() -> rebuildOrStop(house.rebuilder()));
            meanwhile.add(load.run(house.port(), requests, PAGES_PER_SECOND));
            rebuilding.join();
        }
        System.out.printf(
                "%n| home pages, %d/s | p50 ms | p99 ms | p99 ms of each round |%n",
                PAGES_PER_SECOND);
        System.out.println("|---|---|---|---|");
        pagesRow("at rest", atRest);
        pagesRow("during a rebuild", meanwhile);
    }

    private static void rebuildOrStop(Rebuilder rebuilder) {
        try {
            rebuild(rebuilder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pagesRow(String when, List<Result> rounds) {
        Result median = Result.median(rounds, Result::p99Ms);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %s |%n",
                when,
                median.p50Ms(),
                median.p99Ms(),
                rounds.stream()
                        .map(each -> String.format(Locale.ROOT, "%.1f", each.p99Ms()))
                        .collect(Collectors.joining(", ")));
    }
}
