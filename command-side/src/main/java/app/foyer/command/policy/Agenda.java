package app.foyer.command.policy;

import app.foyer.command.policy.AgendaChange.Drop;
import app.foyer.command.policy.AgendaChange.Put;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What policies have still to do, in Postgres. */
public final class Agenda {
    private static final String COLUMNS =
            "select policy, about, queue, due_at, position from agenda";

    private final JdbcTemplate database;

    Agenda(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    void apply(AgendaChange change) {
        switch (change) {
            case Put(var entry) ->
                    database.update(
                            "insert into agenda (policy, about, queue, due_at, position)"
                                    + " values (?, ?, ?, ?, ?)"
                                    + " on conflict (policy, about) do update set"
                                    + " queue = excluded.queue, due_at = excluded.due_at,"
                                    + " position = excluded.position",
                            entry.policy(),
                            entry.about(),
                            entry.queue(),
                            dated(entry.dueAt()),
                            entry.position());
            case Drop(var policy, var about) ->
                    database.update(
                            "delete from agenda where policy = ? and about = ?", policy, about);
        }
    }

    /** What is due, the longest first. */
    List<AgendaEntry> due(Instant now, int max) {
        return database.query(
                COLUMNS + " where due_at <= ? order by due_at, position limit ?",
                (row, _) -> entry(row),
                dated(now),
                max);
    }

    /** The first of a queue. */
    public Optional<AgendaEntry> first(String policy, String queue) {
        return database
                .query(
                        COLUMNS + " where policy = ? and queue = ? order by position limit 1",
                        (row, _) -> entry(row),
                        policy,
                        queue)
                .stream()
                .findFirst();
    }

    /** Crosses an entry out, unless another has taken its place. */
    void done(AgendaEntry entry) {
        database.update(
                "delete from agenda where policy = ? and about = ? and position = ?",
                entry.policy(),
                entry.about(),
                entry.position());
    }

    private static AgendaEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime dueAt = row.getObject(4, OffsetDateTime.class);
        return new AgendaEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                dueAt == null ? null : dueAt.toInstant(),
                row.getLong(5));
    }

    private static @Nullable OffsetDateTime dated(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
