package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.load.bench.MadeAuthors.Author;
import app.foyer.load.bench.SortedSetTimelines.Delivery;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.redis.RedisBucketStore;
import app.foyer.server.role.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts delivered into home timelines a second, from the first command until all sixteen buckets
 * have reached the last event, so that appending is in it; beside the same deliveries by Jedis
 * alone ({@link SortedSetTimelines}). Authors are drawn alike; how many follow each goes by a Zipf
 * law. The two take turns, and the medians are compared.
 */
@Command(
        name = "fanout",
        mixinStandardHelpOptions = true,
        description = "Posts delivered into home timelines a second, beside ZADD in pipelines.")
public final class FanoutBench implements Callable<Integer> {
    private static final int READERS_EACH_AUTHOR = 10;
    private static final int POSTS_BEFORE = 100;
    private static final int CALLERS = 64;

    /** As many as apply batches in a server. */
    private static final int THREADS = 4;

    private static final long LOOK_EVERY_NANOS = 1_000_000;

    @Option(
            names = "--readers",
            defaultValue = "5000",
            description = "How many members have a home; a tenth of them write (${DEFAULT-VALUE}).")
    private int readers;

    @Option(
            names = "--followers",
            defaultValue = "100",
            description = "Of an author, in the mean (${DEFAULT-VALUE}).")
    private int followers;

    @Option(
            names = "--posts",
            defaultValue = "3000",
            description = "Published in a round (${DEFAULT-VALUE}).")
    private int posts;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Of each, after one to warm up (${DEFAULT-VALUE}).")
    private int rounds;

    private final Authorship authorship = new Authorship(null, Origin.MEMBER, "bench");
    private final Random random = new Random(3);

    @Override
    public Integer call() throws Exception {
        return BenchHouse.measured(this::measure);
    }

    private String measure(BenchHouse house) throws InterruptedException {
        MadeAuthors made =
                MadeAuthors.in(
                        house,
                        new MadeAuthors.Sizes(
                                readers / READERS_EACH_AUTHOR, readers, followers, POSTS_BEFORE));
        String last;
        try (RedisBucketStore store = new RedisBucketStore(house.redis(), "bench");
                SortedSetTimelines reference =
                        new SortedSetTimelines(house.redis(), made.members(), THREADS)) {
            BuiltHomes.of(made.members(), store);
            reference.fill(
                    Stream.generate(made::nextPost).limit(SortedSetTimelines.ENTRIES_MAX).toList());
            RestingRedis.await(house.redis());
            last = duel(house, made, store, reference);
        }
        verify(house);
        return last;
    }

    /** What took how long in a round of ours. */
    private record Round(double appending, double whole) {}

    private String duel(
            BenchHouse house,
            MadeAuthors made,
            RedisBucketStore store,
            SortedSetTimelines reference)
            throws InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> appending = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            List<Author> drawn = draw(made);
            long owed = drawn.stream().mapToLong(Author::owed).sum();
            double alone = deliver(drawn, made, reference);
            Round our = deliver(drawn, made, house, store);
            System.out.printf(
                    Locale.ROOT,
                    "  Round %d: %,d deliveries, ours %.2f s (appended in %.2f s), the reference %.2f s%n",
                    round,
                    owed,
                    our.whole(),
                    our.appending(),
                    alone);
            if (round > 0) {
                ours.add(owed / our.whole());
                theirs.add(owed / alone);
                appending.add(posts / our.appending());
                each.add((double) owed / posts);
            }
        }
        double we = Median.of(ours);
        double they = Median.of(theirs);
        System.out.println(
                "| deliveries a second | ours | ZADD in pipelines | ratio | of a post | appended posts/s |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d homes | %,.0f | %,.0f | %.2f | %.1f | %,.0f |%n",
                made.members().size(),
                we,
                they,
                we / they,
                Median.of(each),
                Median.of(appending));
        return BenchHouse.lastLine("fanout", we, they);
    }

    private List<Author> draw(MadeAuthors made) {
        List<Author> authors = made.authors();
        return Stream.generate(() -> authors.get(random.nextInt(authors.size())))
                .limit(posts)
                .toList();
    }

    /** Seconds that the reference takes. */
    private static double deliver(
            List<Author> drawn, MadeAuthors made, SortedSetTimelines reference)
            throws InterruptedException {
        List<Delivery> deliveries =
                drawn.stream()
                        .map(author -> new Delivery(made.nextPost(), author.readers()))
                        .toList();
        long begun = System.nanoTime();
        reference.deliver(deliveries);
        return Seconds.since(begun);
    }

    private Round deliver(
            List<Author> drawn, MadeAuthors made, BenchHouse house, RedisBucketStore store)
            throws InterruptedException {
        List<PublishPost> commands = drawn.stream().map(made::post).toList();
        ManyCallers callers = new ManyCallers(house.commands(), CALLERS);
        long begun = System.nanoTime();
        callers.send(commands, authorship);
        double appending = Seconds.since(begun);
        long head = house.head();
        while (!haveReached(head, store)) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        double whole = Seconds.since(begun);
        // Signals and search come after: they are not to be in the next round.
        house.awaitProjections();
        return new Round(appending, whole);
    }

    private static boolean haveReached(long position, RedisBucketStore store) {
        return store.states().subList(0, Buckets.COUNT).stream()
                .allMatch(state -> state.position() >= position);
    }

    /** What was measured was done, too: every home is what its sources make it. */
    private static void verify(BenchHouse house) {
        Verification found = house.verify();
        System.out.printf(
                Locale.ROOT,
                "Verified %,d keys, %d differences%n",
                found.keys(),
                found.differences());
        if (found.differences() > 0) {
            throw new IllegalStateException("not all was delivered: " + found.described());
        }
    }
}
