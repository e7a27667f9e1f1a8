package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last sequence of aggregates, as of one position of the log: what was appended since is read
 * before anything is compared, so what stands here is exact, and what does not is asked for. Used
 * by one thread, which holds the append lock.
 */
final class Heads {
    /** Nothing has happened to such an aggregate. */
    static final long NONE = -1;

    private static final int KNOWN_MAX = 200_000;

    /** When so much was appended elsewhere, asking anew is cheaper than reading it. */
    private static final long CATCH_UP_MAX = 10_000;

    /**
     * The last entry of the index for each: a maximum would go through all that an aggregate has.
     */
    private static final String LAST_OF_EACH =
            "select id, last.sequence from unnest(?) as id cross join lateral (select sequence"
                    + " from event where aggregate_id = id order by sequence desc limit 1) as last";

    private final Map<String, Long> known =
            new LinkedHashMap<>(16, .75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > KNOWN_MAX;
                }
            };
    private long position;

    /** Takes note of what other nodes have appended, up to a position. */
    void catchUp(Connection connection, long last) throws SQLException {
        if (last == position) {
            return;
        }
        if (last < position || last - position > CATCH_UP_MAX) {
            known.clear();
        } else {
            read(
                    connection,
                    "select aggregate_id, max(sequence) from event where position > ? group by 1",
                    query -> query.setLong(1, position),
                    known);
        }
        position = last;
    }

    /** The heads of these aggregates, {@link #NONE} where there is none. */
    Map<String, Long> of(Connection connection, Collection<String> aggregates) throws SQLException {
        Map<String, Long> heads = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String aggregate : aggregates) {
            Long head = known.get(aggregate);
            if (head == null) {
                unknown.add(aggregate);
            } else {
                heads.put(aggregate, head);
            }
        }
        if (!unknown.isEmpty()) {
            unknown.forEach(aggregate -> heads.put(aggregate, NONE));
            read(
                    connection,
                    LAST_OF_EACH,
                    query -> query.setArray(1, connection.createArrayOf("text", unknown.toArray())),
                    heads);
        }
        return heads;
    }

    /** Takes note of what was committed. */
    void committed(Map<String, Long> heads, long last) {
        known.putAll(heads);
        position = last;
    }

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query) throws SQLException;
    }

    private static void read(
            Connection connection, String sql, Arguments arguments, Map<String, Long> into)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            arguments.set(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    into.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }
}
