package app.foyer.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.MemoryPauses;
import app.foyer.query.QuerySideConfiguration.Settings;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.query.ranking.FitSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/** What a query side stands on in tests but for its Redis; it can be opened on it again. */
public final class TestSide {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    final TestLog log = new TestLog();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MemoryPauses pauses = new MemoryPauses();
    private final InMemoryTokenStore claims = new InMemoryTokenStore();

    QuerySideConfiguration open(URI redis, Upkeep upkeep) {
        return new QuerySideConfiguration(
                new Settings(
                        redis, History.COUNTED, Duration.ofMillis(300), "test", 2, 100, upkeep),
                log,
                claims,
                () -> 1,
                log::head,
                log::count,
                () -> 0,
                FitSource.NONE,
                pauses,
                NOW,
                Clock.systemUTC(),
                meters);
    }

    public static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
