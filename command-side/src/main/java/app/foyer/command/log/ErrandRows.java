package app.foyer.command.log;

import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.Errands;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Errands: beside the log, where every node looks, whatever its role. */
public final class ErrandRows implements Errands {
    private static final int KEPT = 1_000;
    private static final int TRIES_MAX = 20;

    private final JdbcTemplate database;

    public ErrandRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @Override
    public long last() {
        return Objects.requireNonNull(
                database.queryForObject("select coalesce(max(number), 0) from errand", Long.class));
    }

    @Override
    public List<Errand> after(long number, String projection) {
        return database.query(
                "select number, task, entity from errand where number > ? and projection = ?"
                        + " order by number",
                (row, _) ->
                        new Errand(
                                row.getLong(1),
                                Errand.Task.valueOf(row.getString(2)),
                                row.getString(3)),
                number,
                projection);
    }

    /**
     * Counted on from the last one, not drawn from a sequence: whoever saw one has seen all before.
     */
    @Override
    public long give(String projection, Errand.Task task, @Nullable String entity) {
        for (int tries = 1; ; tries++) {
            try {
                long number = last() + 1;
                int _ =
                        database.update(
                                "insert into errand (number, projection, task, entity)"
                                        + " values (?, ?, ?, ?)",
                                number,
                                projection,
                                task.name(),
                                entity);
                int _ = database.update("delete from errand where number <= ?", number - KEPT);
                return number;
            } catch (DuplicateKeyException e) {
                if (tries == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }
}
