package app.foyer.command;

import app.foyer.command.CommandSideConfiguration.Database;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a database whose schema is up to date. */
final class DatabasePool implements AutoCloseable {
    private static final Duration CONNECTION_WAIT_MAX = Duration.ofSeconds(3);

    /** More than the wait for the append lock, which is an answer that takes its time. */
    private static final Duration ANSWER_WAIT_MAX = Duration.ofSeconds(20);

    private static final int VALIDATION_SECONDS_MAX = 2;

    private final String name;
    private final HikariDataSource source;

    /**
     * Connects, and brings the schema up to date.
     *
     * @param name of what is in it; where the steps to its schema lie, too
     * @throws RuntimeException if it cannot be reached
     */
    DatabasePool(String name, Database database, int connectionsMax) {
        this.name = name;
        // By a connection of its own: a step may take longer than an answer.
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/" + name)
                .table(name + "_schema_history")
                .load()
                .migrate();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connectionsMax);
        config.setConnectionTimeout(CONNECTION_WAIT_MAX.toMillis());
        // A database that is frozen, or behind a broken line, must not hold anybody for ever.
        config.addDataSourceProperty("connectTimeout", CONNECTION_WAIT_MAX.toSeconds());
        config.addDataSourceProperty("socketTimeout", ANSWER_WAIT_MAX.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        this.source = new HikariDataSource(config);
    }

    /** Gives connections that are no pool's: to be kept for long, or for one work. */
    static DataSource unpooled(Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    DataSource source() {
        return source;
    }

    /** What is wrong with it, as a sentence; empty if it answers. */
    Optional<String> illness() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS_MAX)
                    ? Optional.empty()
                    : Optional.of("the database of the " + name + " does not answer");
        } catch (SQLException e) {
            return Optional.of("the database of the " + name + " cannot be reached");
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
