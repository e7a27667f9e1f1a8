package app.foyer.load.bench;

import app.foyer.load.bench.HttpLoad.Result;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Members who read their homes and write now and then, at a constant rate: how long each waits,
 * from when it was due.
 */
@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        description = "Home pages and posts at constant rates: how long each waits.")
public final class MixBench implements Callable<Integer> {
    private static final int CALLERS = 64;
    private static final int ROUNDS = 3;

    /** So long the compiler is at work beside it. */
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    @Option(
            names = "--readers",
            defaultValue = "10000",
            description = "How many members have a home (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--per-second",
            split = ",",
            defaultValue = "1500",
            description = "Requests a second, one rate after the other (${DEFAULT-VALUE}).")
    private List<Integer> rates = List.of();

    @Option(
            names = "--writes",
            defaultValue = "10",
            description = "How many of a hundred requests write (${DEFAULT-VALUE}).")
    private int writes;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "How long each of three rounds lasts (${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws IOException, InterruptedException {
        MadeReaders made = MadeReaders.in(house, readers);
        List<byte[]> pages = new ArrayList<>();
        List<byte[]> posts = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            String token = MadeReaders.token(house, reader);
            pages.add(PlainClient.request(TimelineBench.HOME, token));
            String post =
                    "{\"community\":\"%s\",\"text\":\"%s\"}"
                            .formatted(made.communityOf(reader), MadeReaders.TEXT);
            posts.add(PlainClient.post("/v1/posts", token, post));
        }
        Function<Random, byte[]> requests =
                random -> (random.nextInt(100) < writes ? posts : pages).get(made.zipf(random));
        HttpLoad load = new HttpLoad(CALLERS, Duration.ofSeconds(seconds));
        PlainClient.sendAll(house.port(), pages);
        new HttpLoad(CALLERS, WARM_UP).run(house.port(), requests);
        System.out.println("| asked for a second | answered a second | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|");
        Result last = null;
        for (int rate : rates) {
            List<Result> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(load.run(house.port(), requests, rate));
            }
            last = Result.median(rounds, Result::p99Ms);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,.0f | %.2f | %.2f |%n",
                    rate,
                    last.perSecond(),
                    last.p50Ms(),
                    last.p99Ms());
        }
        return last == null
                ? "mix"
                : String.format(Locale.ROOT, "mix p50=%.2f p99=%.2f", last.p50Ms(), last.p99Ms());
    }
}
