package app.foyer.command.log;

import app.foyer.contract.projection.Pauses;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which projections rest: beside the log, where every node looks, whatever its role. */
public final class PausedRows implements Pauses {
    private final JdbcTemplate database;

    public PausedRows(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @Override
    public Set<String> paused() {
        return Set.copyOf(database.queryForList("select projection from paused", String.class));
    }

    @Override
    public void pause(String projection) {
        int _ =
                database.update(
                        "insert into paused (projection) values (?) on conflict do nothing",
                        projection);
    }

    @Override
    public void resume(String projection) {
        int _ = database.update("delete from paused where projection = ?", projection);
    }
}
