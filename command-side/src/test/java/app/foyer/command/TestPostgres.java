package app.foyer.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real Postgres for all tests of this module; every test takes databases of its own in it. */
public final class TestPostgres {
    private static final AtomicInteger databases = new AtomicInteger();
    private static final EmbeddedPostgres postgres = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public static CommandSideConfiguration.Database newDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new CommandSideConfiguration.Database(
                postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
    }
}
