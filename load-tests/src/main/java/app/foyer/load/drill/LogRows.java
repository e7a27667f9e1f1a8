package app.foyer.load.drill;

import app.foyer.server.embedded.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is in the log, as its rows in Postgres say it, read past Foyer. */
final class LogRows {
    private static final int FETCHED_AT_ONCE = 10_000;

    /** What is stored by one command has these one after the other. */
    private static final Map<String, String> TOGETHER =
            Map.of("account.claimed", "member.joined", "community.founded", "membership.joined");

    private final List<Row> rows;
    private final Map<Long, Row> byPosition = new HashMap<>();

    /** An event. */
    record Row(long position, String aggregate, long sequence, String type) {}

    LogRows(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.rows.forEach(row -> byPosition.put(row.position(), row));
    }

    /** Reads them, in the order of their positions. */
    static LogRows read(Stores stores) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = connect(stores)) {
            // Else the driver would take them all at once.
            connection.setAutoCommit(false);
            try (PreparedStatement all =
                    connection.prepareStatement(
                            "select position, aggregate_id, sequence, event_type from event"
                                    + " order by position")) {
                all.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet row = all.executeQuery()) {
                    while (row.next()) {
                        rows.add(
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getString(4)));
                    }
                }
            }
        }
        return new LogRows(rows);
    }

    static Connection connect(Stores stores) throws SQLException {
        return DriverManager.getConnection(stores.logUrl(), stores.user(), stores.password());
    }

    /** The last position; 0 if there is none. */
    long head() {
        return rows.isEmpty() ? 0 : rows.getLast().position();
    }

    /** Events of a type, of all aggregates. */
    long count(String type) {
        return rows.stream().filter(row -> row.type().equals(type)).count();
    }

    /** The events of all aggregates of a kind, each aggregate's in its order. */
    Map<String, List<Row>> aggregates(String kind) {
        Map<String, List<Row>> found = new HashMap<>();
        rows.stream()
                .filter(row -> row.aggregate().startsWith(kind + "/"))
                .forEach(row ->
                        found.computeIfAbsent(row.aggregate(), _ -> new ArrayList<>()).add(row));
        return found;
    }

    /** What callers were told is stored, and is not where they were told. */
    long lost(Collection<Acknowledged> acknowledged) {
        return acknowledged.stream().filter(each -> !each.type().isEmpty() && !holds(each)).count();
    }

    private boolean holds(Acknowledged each) {
        Row row = byPosition.get(each.position());
        return row != null
                && row.aggregate().equals(each.aggregate())
                && row.type().equals(each.type());
    }

    /** Events that two callers were told are theirs. */
    long shared(Collection<Acknowledged> acknowledged) {
        Set<Long> seen = new HashSet<>();
        return acknowledged.stream()
                .filter(each -> !each.type().isEmpty() && !seen.add(each.position()))
                .count();
    }

    /** Positions that are missing between 1 and the last, and sequences that are not 0, 1, 2, … */
    long gaps() {
        long gaps = 0;
        long before = 0;
        Map<String, Long> sequences = new HashMap<>();
        for (Row row : rows) {
            gaps += row.position() == before + 1 ? 0 : 1;
            before = row.position();
            long next = sequences.merge(row.aggregate(), 1L, Long::sum) - 1;
            gaps += row.sequence() == next ? 0 : 1;
        }
        return gaps;
    }

    /** Commands of several events of which one is there and the other is not. */
    long inPart() {
        long inPart = 0;
        for (Row row : rows) {
            String second = TOGETHER.get(row.type());
            Row next = byPosition.get(row.position() + 1);
            boolean isWhole = second == null || (next != null && next.type().equals(second));
            inPart += isWhole ? 0 : 1;
            Row before = byPosition.get(row.position() - 1);
            boolean isAlone =
                    row.type().equals("member.joined")
                            && (before == null || !before.type().equals("account.claimed"));
            inPart += isAlone ? 1 : 0;
        }
        return inPart;
    }
}
