package app.foyer.command.backup;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schemas of the two databases, and their versions. */
enum Schema {
    LOG("log"),
    KEYS("keys");

    private final String word;

    Schema(String word) {
        this.word = word;
    }

    /**
     * At which version a database is.
     *
     * @throws BackupUnusable if it has no such schema
     */
    String version(DataSource database) {
        MigrationInfo current = flyway().dataSource(database).load().info().current();
        if (current == null) {
            throw new BackupUnusable("there is nothing of Foyer's in the database of the " + word);
        }
        return current.getVersion().getVersion();
    }

    /**
     * Sees to it that a version is one of ours.
     *
     * @throws BackupUnusable if it is not
     */
    void requireKnown(DataSource database, String version) {
        MigrationVersion asked = MigrationVersion.fromVersion(version);
        boolean known =
                Arrays.stream(flyway().dataSource(database).load().info().all())
                        .anyMatch(step -> asked.equals(step.getVersion()));
        if (!known) {
            throw new BackupUnusable(
                    "the backup's %s have schema %s, which this version of Foyer does not know: it was taken by a newer one"
                            .formatted(word, version));
        }
    }

    /** Brings an empty database to a version; a server that starts on it brings it further. */
    void bringTo(DataSource database, String version) {
        flyway().dataSource(database)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().locations("classpath:db/" + word).table(word + "_schema_history");
    }
}
