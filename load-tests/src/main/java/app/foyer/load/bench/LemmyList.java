package app.foyer.load.bench;

import app.foyer.server.embedded.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The reference: the list of communities that Lemmy 0.19 gives, those with the most members active
 * in a month first, as SQL in the shape of its own, on tables of the same shape.
 *
 * <ul>
 *   <li>{@code community} (id, names, description, flags {@code removed, deleted, nsfw, hidden},
 *       addresses, times) and {@code community_aggregates} (community, counts of subscribers,
 *       posts, comments, and of members active in a day, week, month, half a year), each with a
 *       primary key; {@code community_aggregates(users_active_month DESC)} has an index.
 *   <li>{@code local_user(person_id, show_nsfw)}, {@code community_follower} and {@code
 *       community_block} with the primary key {@code (person_id, community_id)}.
 * </ul>
 *
 * <p>A list is one query, prepared: communities joined to their aggregates, to what the caller
 * subscribes to, blocks, and wants to see; neither removed nor deleted, hidden nor blocked, nor
 * unsafe for work unless the caller wants that; 20 by {@code users_active_month}. A visitor is
 * person -1. Left out, in the reference's favour: a community's keys, which Lemmy reads as well.
 */
final class LemmyList implements CallerLoad.Caller {
    /** How many communities a list has. */
    static final int FIRST = 20;

    private static final int VISITOR = -1;
    private static final String LIST =
            """
            SELECT community.*, community_follower.pending,
                   community_block.person_id IS NOT NULL AS blocked, community_aggregates.*
            FROM community
            JOIN community_aggregates ON community_aggregates.community_id = community.id
            LEFT JOIN community_follower ON community_follower.community_id = community.id
                  AND community_follower.person_id = ?
            LEFT JOIN community_block ON community_block.community_id = community.id
                  AND community_block.person_id = ?
            LEFT JOIN local_user ON local_user.person_id = ?
            WHERE NOT community.removed AND NOT community.deleted
              AND (NOT community.hidden OR community_follower.person_id = ?)
              AND community_block.person_id IS NULL
              AND (NOT community.nsfw OR local_user.show_nsfw)
            ORDER BY community_aggregates.users_active_month DESC
            LIMIT %d OFFSET 0
            """
                    .formatted(FIRST);

    private final Connection connection;
    private final PreparedStatement list;
    private final Askers askers;

    LemmyList(Stores stores, Askers askers) throws SQLException {
        this.connection = connect(stores);
        this.list = connection.prepareStatement(LIST);
        this.askers = askers;
    }

    static Connection connect(Stores stores) throws SQLException {
        return DriverManager.getConnection(stores.logUrl(), stores.user(), stores.password());
    }

    @Override
    public long ask(Random random) throws SQLException {
        Askers.Asking asking = askers.next(random);
        int person = asking.member() == null ? VISITOR : asking.number();
        if (communities(person).size() < FIRST) {
            throw new IllegalStateException("the reference's list is too short");
        }
        return 0;
    }

    private List<List<@Nullable Object>> communities(int person) throws SQLException {
        for (int parameter = 1; parameter <= 4; parameter++) {
            list.setInt(parameter, person);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(FIRST);
        try (ResultSet found = list.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** How Postgres goes about it, in a line. */
    String plan() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN " + LIST.replace("?", "1"))) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                list) {
            // They close in this order: the statement, then the connection.
        }
    }
}
