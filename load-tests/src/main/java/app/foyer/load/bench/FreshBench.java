package app.foyer.load.bench;

import app.foyer.load.bench.CallerLoad.Caller;
import app.foyer.load.bench.HomeWatch.Found;
import app.foyer.load.bench.MadeAuthors.Author;
import app.foyer.load.bench.Posting.Sampled;
import app.foyer.query.store.redis.RedisBucketStore;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long after a post was acknowledged its author's followers find it at home, while members post
 * at a constant rate; then the same while an author whom very many follow posts once a second: how
 * long that takes for these, and whether the others wait longer for it.
 */
@Command(
        name = "fresh",
        mixinStandardHelpOptions = true,
        description = "How long after it was acknowledged a post is in its readers' homes.")
public final class FreshBench implements Callable<Integer> {
    private static final int READERS_EACH_AUTHOR = 5;
    private static final int POSTS_BEFORE = 10;
    private static final int CALLERS = 16;
    private static final int LARGE_PER_SECOND = 1;

    /** In how many homes each post of the large author is waited for. */
    private static final int LARGE_HOMES = 10;

    /** Posts a second that are waited for, about: more would be a load of their own. */
    private static final int EXPECTED_PER_SECOND = 30;

    @Option(
            names = "--readers",
            defaultValue = "5000",
            description = "How many members have a home; a fifth of them write (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--followers",
            defaultValue = "50",
            description = "Of an author, in the mean (${DEFAULT-VALUE}).")
    private int followers;

    @Option(
            names = "--per-second",
            defaultValue = "300",
            description = "Posts published a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--large",
            defaultValue = "100000",
            description = "Followers of the large author; 0 for none (${DEFAULT-VALUE}).")
    private int crowd;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "How long each part lasts, and warming up (${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws Exception {
        MadeAuthors made =
                MadeAuthors.in(
                        house,
                        new MadeAuthors.Sizes(
                                readers / READERS_EACH_AUTHOR, readers, followers, POSTS_BEFORE),
                        crowd);
        try (RedisBucketStore store = new RedisBucketStore(house.redis(), "bench")) {
            BuiltHomes.of(made.members(), store);
            RestingRedis.await(house.redis());
            part(house, made, store, crowd > 0);
            System.out.println(
                    "| while | posts/s | in whose homes | waited for | p50 ms | p99 ms | longest ms"
                            + " | not within 30 s |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            Part alone = part(house, made, store, false);
            row("members post", alone, "their followers'", alone.others());
            String last = figures("p50", alone.others().p50Ms(), "p99", alone.others().p99Ms());
            if (crowd > 0) {
                String meanwhile = "one whom %,d follow posts, too".formatted(crowd);
                Part both = part(house, made, store, true);
                row(meanwhile, both, "the others' followers'", both.others());
                row(meanwhile, both, "their followers'", both.crowd());
                last +=
                        figures(
                                "others_p99", both.others().p99Ms(),
                                "large_p99", both.crowd().p99Ms());
            }
            return "fresh" + last;
        }
    }

    private static String figures(String one, double ms, String other, double otherMs) {
        return String.format(Locale.ROOT, " %s=%.2f %s=%.2f", one, ms, other, otherMs);
    }

    /**
     * What was found while members posted.
     *
     * @param others in the homes of those who follow one of many
     * @param crowd in the homes of those who follow the large author
     */
    private record Part(double perSecond, Found others, Found crowd) {}

    private Part part(BenchHouse house, MadeAuthors made, RedisBucketStore store, boolean large)
            throws Exception {
        List<Author> authors = made.authors().subList(0, readers / READERS_EACH_AUTHOR);
        try (HomeWatch others = new HomeWatch(house.queries(), store);
                HomeWatch theirs = new HomeWatch(house.queries(), store)) {
            Callable<Caller> many =
                    () ->
                            new Posting(
                                    house.commands(),
                                    made,
                                    authors,
                                    others,
                                    new Sampled(
                                            Math.min(1, EXPECTED_PER_SECOND / (double) rate), 1));
            Callable<Caller> one =
                    () ->
                            new Posting(
                                    house.commands(),
                                    made,
                                    List.of(made.authors().getLast()),
                                    theirs,
                                    new Sampled(1, LARGE_HOMES));
            double perSecond =
                    large ? together(many, one) : load(CALLERS).run(rate, many).perSecond();
            Part part = new Part(perSecond, others.found(), theirs.found());
            house.awaitProjections();
            return part;
        }
    }

    private CallerLoad load(int callers) {
        return new CallerLoad(callers, Duration.ofSeconds(seconds));
    }

    /** Posts a second of the many. */
    private double together(Callable<Caller> many, Callable<Caller> one) throws Exception {
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            Future<?> posting = aside.submit(() -> load(1).run(LARGE_PER_SECOND, one));
            double perSecond = load(CALLERS).run(rate, many).perSecond();
            posting.get();
            return perSecond;
        }
    }

    private static void row(String meanwhile, Part part, String whose, Found found) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %s | %,d | %.2f | %.2f | %.2f | %d |%n",
                meanwhile,
                part.perSecond(),
                whose,
                found.samples(),
                found.p50Ms(),
                found.p99Ms(),
                found.maxMs(),
                found.missed());
    }
}
