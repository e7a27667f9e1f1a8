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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Events a second that are built into all buckets beside the live ones, while nobody asks; beside
 * reading and decoding the same events alone. Then how long home pages take meanwhile.
 */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "All buckets built anew, beside reading the log alone; and home pages meanwhile.")
public final class RebuildBench implements Callable<Integer> {
    private static final int ROUNDS = 3;
    private static final int CALLERS = 16;
    private static final int PAGES_PER_SECOND = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration AT_REST = Duration.ofSeconds(15);

    @Option(
            names = "--readers",
            defaultValue = "10000",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--share",
            defaultValue = "1",
            description = "Of the time that the rebuild works (${DEFAULT-VALUE}).")
    private double share;

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(Map.of("foyer.rebuild.share", share), this::measure);
    }

    private String measure(BenchHouse house) throws Exception {
        List<byte[]> pages = new ArrayList<>();
        MadeReaders made = MadeReaders.in(house, readers);
        for (int reader = 0; reader < readers; reader++) {
            pages.add(PlainClient.request(TimelineBench.HOME, MadeReaders.token(house, reader)));
        }
        List<Double> alone = new ArrayList<>();
        List<Double> built = new ArrayList<>();
        try (CommandSideConfiguration log = house.openLog()) {
            read(log, house.head());
            for (int round = 0; round < ROUNDS; round++) {
                alone.add(read(log, house.head()));
                built.add(house.head() / rebuild(house.rebuilder()));
            }
        }
        double reference = Median.of(alone);
        double ours = Median.of(built);
        System.out.printf(
                Locale.ROOT,
                "| %,d events, share %.2f | events/s |%n|---|---|%n| read and decoded alone | %,.0f |%n| built into all buckets | %,.0f |%n",
                house.head(),
                share,
                reference,
                ours);
        pagesMeanwhile(house, pages, made::zipf);
        return BenchHouse.lastLine("rebuild", ours, reference);
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

    private static void pagesMeanwhile(
            BenchHouse house, List<byte[]> pages, Function<Random, Integer> zipf)
            throws IOException, InterruptedException {
        Function<Random, byte[]> requests = random -> pages.get(zipf.apply(random));
        PlainClient.sendAll(house.port(), pages);
        new HttpLoad(CALLERS, WARM_UP).run(house.port(), requests, PAGES_PER_SECOND);
        Result before =
                new HttpLoad(CALLERS, AT_REST).run(house.port(), requests, PAGES_PER_SECOND);
        AtomicReference<Double> took = new AtomicReference<>(0.0);
        Thread rebuilding =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                took.set(rebuild(house.rebuilder()));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        Result meanwhile =
                new HttpLoad(CALLERS, AT_REST).run(house.port(), requests, PAGES_PER_SECOND);
        rebuilding.join();
        System.out.printf(
                Locale.ROOT,
                "| home pages, %d/s | p50 ms | p99 ms |%n|---|---|---|%n| at rest | %.2f | %.2f |%n| during a rebuild of %.0f s, and just after | %.2f | %.2f |%n",
                PAGES_PER_SECOND,
                before.p50Ms(),
                before.p99Ms(),
                took.get(),
                meanwhile.p50Ms(),
                meanwhile.p99Ms());
    }
}
