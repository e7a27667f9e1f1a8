package app.foyer.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.QuerySideConfiguration.Settings;
import app.foyer.query.QuerySideConfiguration.Verification;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole query side over a real Redis Cluster, of which nodes fail. */
class QuerySideOnClusterTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration WAIT_MAX = Duration.ofMinutes(4);

    private final TestLog log = new TestLog();
    private final List<LogEntry> entries = RandomHistories.of(new Random(9), 2_000);
    private final QuerySideConfiguration side =
            new QuerySideConfiguration(
                    Settings.of(EmbeddedCluster.empty(), "test"),
                    log,
                    new InMemoryTokenStore(),
                    log::head,
                    log::count,
                    NOW,
                    new SimpleMeterRegistry());

    @AfterEach
    void close() {
        side.close();
    }

    private void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!quietly(state)) {
            assertThat(System.nanoTime() - start)
                    .as("%s", side.illness())
                    .isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** While a node fails, nobody can say how far the buckets are. */
    private static boolean quietly(BooleanSupplier state) {
        try {
            return state.getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }

    private void assertVerified() {
        Verification verification = side.verify(entries.iterator());
        assertThat(verification.described()).isEmpty();
        assertThat(verification.differences()).isZero();
        assertThat(verification.keys()).isGreaterThan(1_000);
    }

    @Test
    void whenAMasterStandsStillItsReplicaTakesOverAndNothingIsMissing() throws Exception {
        log.append(entries.subList(0, 500));
        side.startProjections();
        eventually(() -> side.position() == 500);
        AutoCloseable standing = EmbeddedCluster.standstill();
        try {
            log.append(entries.subList(500, 1_500));
            eventually(() -> side.position() == 1_500 && side.illness().isEmpty());
        } finally {
            standing.close();
        }
        log.append(entries.subList(1_500, entries.size()));
        eventually(() -> side.position() == log.head() && side.illness().isEmpty());
        assertVerified();
    }

    @Test
    void whatTheClusterLostIsBuiltAnew() {
        log.append(entries);
        side.startProjections();
        eventually(() -> side.position() == log.head());
        var _ = EmbeddedCluster.empty();
        // So long it may still be said what was seen before.
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        eventually(() -> side.position() == log.head() && side.illness().isEmpty());
        assertVerified();
    }
}
