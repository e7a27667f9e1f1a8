package app.foyer.load.bench;

import app.foyer.contract.query.Queries;
import app.foyer.query.answer.Answers;
import app.foyer.query.answer.Freshness;
import app.foyer.query.store.redis.RedisBucketStore;
import app.foyer.server.embedded.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists of communities a second for newcomers of a large network, beside the SQL of Lemmy's list
 * ({@link LemmyList}) on a Postgres of the same network. Both in this process, on the embedded
 * stores, for the same askers ({@link Askers}); the two take turns, and the medians are compared.
 */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description = "Newcomers' lists of communities a second, beside the SQL of Lemmy's list.")
public final class RecommendBench implements Callable<Integer> {
    private static final Duration FRESHNESS_WAIT_MAX = Duration.ofSeconds(2);

    /** Half of those who ask are visitors. */
    private static final double VISITORS = 0.5;

    @Option(
            names = "--communities",
            description = "In the network (${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int communities;

    @Option(
            names = "--members",
            description = "Of the network (${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private int members;

    @Option(
            names = "--posts",
            description = "Written in its last 120 days (${DEFAULT-VALUE}).",
            defaultValue = "600000")
    private int posts;

    @Option(
            names = "--callers",
            description = "Who ask at once, once one alone has asked (${DEFAULT-VALUE}).",
            defaultValue = "4")
    private int callers;

    @Option(
            names = "--seconds",
            description = "That a round lasts (${DEFAULT-VALUE}).",
            defaultValue = "5")
    private double seconds;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        MadeNetwork.Sizes sizes = new MadeNetwork.Sizes(communities, members, posts);
        String last;
        try (BenchStores stores = BenchStores.open()) {
            last = measure(stores.addresses(), sizes);
        }
        System.out.println(last);
        return 0;
    }

    private String measure(Stores stores, MadeNetwork.Sizes sizes) throws Exception {
        Instant end = clock.instant();
        URI redis = URI.create(Objects.requireNonNull(stores.redisUrl()));
        try (WatchedStore store = new WatchedStore(new RedisBucketStore(redis, "bench"))) {
            new NetworkFill(store).fill(sizes, end);
            try (Connection connection = LemmyList.connect(stores)) {
                LemmyTables.fill(connection, sizes, end);
            }
            RestingRedis.await(redis);
            Askers mixed = new Askers(sizes, end, VISITORS, 0);
            Duel duel = new Duel(stores, store, answers(store, mixed), System.out);
            Duration lasting = Duration.ofNanos((long) (seconds * 1e9));
            CallerLoad alone = new CallerLoad(1, lasting);
            CallerLoad together = new CallerLoad(callers, lasting);
            duel.warm(together, mixed);
            duel.head();
            duel.fight("visitors", alone, new Askers(sizes, end, 1, 0));
            duel.fight("visitors with interests", alone, new Askers(sizes, end, 1, 1));
            duel.fight("members", alone, new Askers(sizes, end, 0, 0));
            duel.fight("both", alone, mixed);
            Duel.Outcome outcome = duel.fight("both", together, mixed);
            return BenchHouse.lastLine("recommend", outcome.ours(), outcome.reference());
        }
    }

    /** The production path of the query side. */
    private Queries answers(WatchedStore store, Askers askers) {
        return new Answers(
                store,
                new Freshness(store, FRESHNESS_WAIT_MAX),
                askers.fitSource(),
                clock,
                new SimpleMeterRegistry());
    }
}
