package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.command.log.LiveNodes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class LiveNodesTest {
    /** Generous: what is waited for comes within seconds, or never. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void aNodeThatComesIsCountedAndOneThatGoesIsNot() {
        try (TestSide test = new TestSide();
                LiveNodes one = new LiveNodes(DatabasePool.unpooled(test.logDatabase))) {
            assertThat(one.count()).isEqualTo(1);
            one.join(() -> true);
            assertThat(one.count()).isEqualTo(1);
            try (LiveNodes other = new LiveNodes(DatabasePool.unpooled(test.logDatabase))) {
                other.join(() -> true);
                assertThat(other.count()).isEqualTo(2);
                eventually(() -> one.count() == 2);
            }
            eventually(() -> one.count() == 1);
        }
    }

    @Test
    void aNodeThatIsCutOffIsNotCountedForLongAndCountsAsItLastHeard() {
        try (TestSide test = new TestSide()) {
            Line line = new Line(DatabasePool.unpooled(test.logDatabase));
            try (LiveNodes one = new LiveNodes(DatabasePool.unpooled(test.logDatabase));
                    LiveNodes other = new LiveNodes(line)) {
                one.join(() -> true);
                other.join(() -> true);
                eventually(() -> one.count() == 2);
                line.cut = true;
                eventually(() -> one.count() == 1);
                assertThat(other.count()).isEqualTo(2);
                line.cut = false;
                eventually(() -> one.count() == 2);
            }
        }
    }

    @Test
    void aNodeThatCannotDoItsPartIsNotCountedForLongAndStillCountsTheOthers() {
        try (TestSide test = new TestSide();
                LiveNodes one = new LiveNodes(DatabasePool.unpooled(test.logDatabase));
                LiveNodes other = new LiveNodes(DatabasePool.unpooled(test.logDatabase))) {
            AtomicBoolean able = new AtomicBoolean(true);
            one.join(() -> true);
            other.join(able::get);
            eventually(() -> one.count() == 2);
            able.set(false);
            eventually(() -> one.count() == 1);
            assertThat(other.count()).isEqualTo(2);
            able.set(true);
            eventually(() -> one.count() == 2);
        }
    }

    @Test
    void whereNoneCanEachCountsItself() {
        try (TestSide test = new TestSide();
                LiveNodes one = new LiveNodes(DatabasePool.unpooled(test.logDatabase));
                LiveNodes other = new LiveNodes(DatabasePool.unpooled(test.logDatabase))) {
            AtomicBoolean able = new AtomicBoolean(true);
            one.join(able::get);
            other.join(able::get);
            eventually(() -> one.count() == 2);
            able.set(false);
            eventually(() -> one.count() == 1 && other.count() == 1);
            able.set(true);
            eventually(() -> one.count() == 2 && other.count() == 2);
        }
    }

    /** A way to the database that can be cut. */
    private static final class Line extends AbstractDataSource {
        private final DataSource database;
        private volatile boolean cut;

        Line(DataSource database) {
            this.database = database;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut off");
            }
            return database.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
