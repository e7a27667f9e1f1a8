package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Postgres of one data folder, with durable settings, for this machine only. */
final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "foyer";
    static final String LOG = "foyer";
    static final String KEYS = "foyer_keys";
    private static final int SECONDS_MAX = 60;

    private final Path data;
    private final Path log;
    private final Postmaster postmaster;
    private final PostgresPrograms programs;
    private final String password;
    private final int port = FreePort.any();
    private @Nullable Watch watch;

    private EmbeddedPostgres(DataFolder folder, Path home) {
        this.data = folder.path().resolve("postgres");
        this.log = folder.path().resolve("postgres.log");
        this.postmaster = new Postmaster(data, folder.path().resolve("binaries"));
        this.programs = new PostgresPrograms(home);
        this.password = folder.password("postgres");
    }

    /**
     * Starts it, with both databases made; an orphan of a killed server is stopped before. Until it
     * is closed it is started again, at the same address, should it end.
     */
    static EmbeddedPostgres start(DataFolder folder, Binaries binaries) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, binaries.postgres());
        postgres.initialise(folder);
        postgres.stopOrphan();
        postgres.start();
        postgres.createDatabases();
        postgres.watch =
                Watch.over(
                        "Postgres",
                        () -> postgres.postmaster.running().isPresent(),
                        postgres::start);
        return postgres;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        stop();
    }

    private void initialise(DataFolder folder) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = data.resolveSibling("postgres.new");
        Path words = folder.path().resolve("postgres.password");
        try {
            Binaries.deleteAll(fresh);
            programs.runWell(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + USER,
                    "--pwfile=" + words,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        postmaster.deleteStale();
        PrivateFile.ensure(data.resolve("postgresql.conf"), PostgresSettings.text(port));
        // What ALTER SYSTEM sets would go before it, and may be that commits are not durable.
        PrivateFile.ensure(data.resolve("postgresql.auto.conf"), PostgresSettings.NO_OTHERS);
        Program.Ended ended =
                programs.run(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + data,
                        "--wait",
                        "--timeout=" + SECONDS_MAX,
                        "--silent",
                        "--log=" + log);
        if (!ended.well()) {
            throw new Unable("Postgres did not start; why stands in " + log + ".");
        }
    }

    private void stop() {
        Program.Ended ended = stop("fast");
        if (!ended.well() && postmaster.running().isPresent()) {
            stop("immediate");
        }
    }

    private Program.Ended stop(String mode) {
        return programs.run(
                "pg_ctl",
                "stop",
                "--pgdata=" + data,
                "--mode=" + mode,
                "--wait",
                "--timeout=" + SECONDS_MAX,
                "--silent");
    }

    /** Stops what a killed server left behind. */
    private void stopOrphan() {
        if (postmaster.running().isPresent()) {
            stop();
        }
    }

    private void createDatabases() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                Statement statement = connection.createStatement()) {
            for (String database : List.of(LOG, KEYS)) {
                if (!exists(statement, database)) {
                    statement.executeUpdate("CREATE DATABASE " + database);
                }
            }
        } catch (SQLException e) {
            throw new Unable("Postgres lets nobody in: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            return found.next();
        }
    }
}
