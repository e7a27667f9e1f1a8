package app.foyer.load.bench;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.ReactionKind;
import app.foyer.load.bench.CallerLoad.Result;
import app.foyer.server.embedded.Stores;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Commands acknowledged a second, each durable, beside one-row commits on the same Postgres ({@link
 * OneRowCommits}), and the log read from its beginning, beside a plain COPY of the same rows. What
 * is compared takes turns; medians count.
 */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description = "Commands acknowledged a second, beside one-row commits.")
public final class CommandsBench implements Callable<Integer> {
    private static final int ROUNDS = 3;
    private static final int REFERENCE_CALLERS = 32;
    private static final int CONNECTIONS_MAX = 16;

    @Option(
            names = "--posts",
            description = "There before, to be edited (${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int posts;

    @Option(
            names = "--seconds",
            description = "That a round lasts (${DEFAULT-VALUE}).",
            defaultValue = "4")
    private double seconds;

    @Option(
            names = "--grow-to",
            paramLabel = "EVENTS",
            description = "Measure once more when the log has so many (not, if not given).",
            defaultValue = "0")
    private long growTo;

    @Override
    public Integer call() throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        String last;
        try (BenchStores stores = BenchStores.open()) {
            last = measure(stores.addresses());
        }
        System.out.println(last);
        return 0;
    }

    private String measure(Stores stores) throws Exception {
        try (CommandSideConfiguration side = side(stores)) {
            Writers writers = new Writers(side, posts);
            writers.prepare();
            OneRowCommits.prepare(stores);
            System.out.println(
                    "| commands | callers | ours/s | one-row commits/s | ratio | ours p50, p99 ms"
                            + " | one-row p50, p99 ms |");
            System.out.println("|---|---|---|---|---|---|---|");
            run(writers.publishing(), 64, lasting());
            run(() -> new OneRowCommits(stores), REFERENCE_CALLERS, lasting());
            double[] publish = duel("publish a post", 64, writers.publishing(), stores);
            duel("publish a post", 256, writers.publishing(), stores);
            double[] edit = duel("edit a post", 64, writers.editing(), stores);
            duel("edit a post", 256, writers.editing(), stores);
            steady(publish[0] / 3, writers.publishing(), stores);
            LogReading.compare(side, stores, ROUNDS);
            if (growTo > 0) {
                grown(publish, edit, writers, stores);
            }
            return BenchHouse.lastLine("commands", publish[0], publish[1]);
        }
    }

    /**
     * What a long log costs; each beside the reference of its own time, whose table stays short.
     */
    private void grown(double[] publish, double[] edit, Writers writers, Stores stores)
            throws Exception {
        LogGrowth.to(growTo, stores);
        // What was known of the posts' heads was given up when the log grew from elsewhere.
        for (int round = 0; round < ROUNDS; round++) {
            run(writers.editing(), 64, lasting());
        }
        double[] later = duel("publish a post, log grown", 64, writers.publishing(), stores);
        double[] laterEdit = duel("edit a post, log grown", 64, writers.editing(), stores);
        System.out.printf(
                Locale.ROOT,
                "With %,d events in the log: publishing %.2f of what it was, editing %.2f%n",
                growTo,
                later[0] / later[1] / (publish[0] / publish[1]),
                laterEdit[0] / laterEdit[1] / (edit[0] / edit[1]));
    }

    private Duration lasting() {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static CommandSideConfiguration side(Stores stores) throws IOException {
        return new CommandSideConfiguration(
                new CommandSideConfiguration.Settings(
                        new CommandSideConfiguration.Database(
                                stores.logUrl(), stores.user(), stores.password()),
                        new CommandSideConfiguration.Database(
                                stores.keysUrl(), stores.user(), stores.password()),
                        stores.masterKeys(),
                        CONNECTIONS_MAX,
                        OpeningRule.NONE,
                        new PostRules(ReactionKind.STANDARD, Integer.MAX_VALUE),
                        Files.createTempDirectory("foyer-bench").resolve("forgotten.list")),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private double[] duel(String what, int callers, Callable<CallerLoad.Caller> ours, Stores stores)
            throws Exception {
        Duration lasting = lasting();
        List<Result> our = new ArrayList<>();
        List<Result> reference = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            reference.add(run(() -> new OneRowCommits(stores), REFERENCE_CALLERS, lasting));
            our.add(run(ours, callers, lasting));
        }
        Result we = median(our);
        Result they = median(reference);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %,.0f | %.2f | %.2f, %.2f | %.2f, %.2f |%n",
                what,
                callers,
                we.perSecond(),
                they.perSecond(),
                we.perSecond() / they.perSecond(),
                Result.ms(we.whole(), 50),
                Result.ms(we.whole(), 99),
                Result.ms(they.whole(), 50),
                Result.ms(they.whole(), 99));
        return new double[] {we.perSecond(), they.perSecond()};
    }

    /** One command's own latency, at a rate that leaves room. */
    private void steady(double perSecond, Callable<CallerLoad.Caller> ours, Stores stores)
            throws Exception {
        Duration lasting = lasting();
        List<Double> our = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        CallerLoad callers = new CallerLoad(REFERENCE_CALLERS, lasting);
        for (int round = 0; round < ROUNDS; round++) {
            Result they = callers.run(perSecond, () -> new OneRowCommits(stores));
            reference.add(Result.ms(they.whole(), 99));
            our.add(Result.ms(callers.run(perSecond, ours).whole(), 99));
        }
        our.sort(null);
        reference.sort(null);
        System.out.printf(
                Locale.ROOT,
                "At %,.0f a second, from when each was due: p99 %.2f ms; of a one-row commit %.2f"
                        + " ms; ratio %.2f%n",
                perSecond,
                our.get(ROUNDS / 2),
                reference.get(ROUNDS / 2),
                our.get(ROUNDS / 2) / reference.get(ROUNDS / 2));
    }

    private static Result run(Callable<CallerLoad.Caller> caller, int callers, Duration lasting)
            throws Exception {
        return new CallerLoad(callers, lasting).run(caller);
    }

    private static Result median(List<Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Result::perSecond))
                .toList()
                .get(results.size() / 2);
    }
}
