package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Events as rows, encoded before the append lock is taken, and inserted by one statement however
 * many there are.
 */
final class EventRows {
    private static final String INSERT =
            "insert into event (position, aggregate_type, aggregate_id, sequence, event_id,"
                    + " stored_at, event_type, revision, payload, metadata)"
                    + " select ? + n - 1, type, id, sequence, event, stored::timestamptz, name,"
                    + " revision, payload::json, metadata::json"
                    + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality"
                    + " as row(type, id, sequence, event, stored, name, revision, payload,"
                    + " metadata, n)";

    private static final String INSERT_SNAPSHOT =
            "insert into snapshot (aggregate_type, aggregate_id, sequence, event_id, stored_at,"
                    + " event_type, revision, payload, metadata)"
                    + " select type, id, sequence, event, stored::timestamptz, name, revision,"
                    + " payload::json, metadata::json from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " as row(type, id, sequence, event, stored, name, revision, payload, metadata)"
                    + " on conflict (aggregate_id) do update set sequence = excluded.sequence,"
                    + " event_id = excluded.event_id, stored_at = excluded.stored_at,"
                    + " event_type = excluded.event_type, revision = excluded.revision,"
                    + " payload = excluded.payload, metadata = excluded.metadata"
                    + " where snapshot.sequence < excluded.sequence";

    static final EventRows NONE = new EventRows(List.of());

    private final List<Row> rows;
    private final Map<String, Long> firsts = new HashMap<>();
    private final Map<String, Long> heads = new HashMap<>();

    private EventRows(List<Row> rows) {
        this.rows = rows;
        for (Row row : rows) {
            String aggregate = row.event().getAggregateIdentifier();
            firsts.merge(aggregate, row.event().getSequenceNumber(), Math::min);
            heads.merge(aggregate, row.event().getSequenceNumber(), Math::max);
        }
    }

    private record Row(
            DomainEventMessage<?> event,
            SerializedObject<String> payload,
            SerializedObject<String> metadata) {

        String storedAt() {
            return OffsetDateTime.ofInstant(event.getTimestamp(), ZoneOffset.UTC).toString();
        }

        @Nullable String revision() {
            return payload.getType().getRevision();
        }
    }

    static EventRows of(List<? extends EventMessage<?>> events, Serializer serializer) {
        return new EventRows(events.stream().map(event -> row(event, serializer)).toList());
    }

    /** The rows of several appends, in their order. */
    static EventRows together(List<EventRows> appends) {
        return new EventRows(appends.stream().flatMap(append -> append.rows.stream()).toList());
    }

    /** The lowest sequence of each aggregate. */
    Map<String, Long> firsts() {
        return firsts;
    }

    /** The highest sequence of each aggregate. */
    Map<String, Long> heads() {
        return heads;
    }

    private static Row row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = domainEvent(message);
        return new Row(
                event,
                event.serializePayload(serializer, String.class),
                event.serializeMetaData(serializer, String.class));
    }

    /** What is not an aggregate's is stored as the only event of an aggregate of its own. */
    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event
                : new GenericDomainEventMessage<>(
                        null, message.getIdentifier(), 0, message, message::getTimestamp);
    }

    int size() {
        return rows.size();
    }

    void insert(Connection connection, long firstPosition) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, firstPosition);
            setColumns(connection, insert, 2);
            insert.executeUpdate();
        }
    }

    void insertSnapshot(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SNAPSHOT)) {
            setColumns(connection, insert, 1);
            insert.executeUpdate();
        }
    }

    private void setColumns(Connection connection, PreparedStatement insert, int first)
            throws SQLException {
        int column = first;
        insert.setArray(column++, texts(connection, row -> row.event().getType()));
        insert.setArray(column++, texts(connection, row -> row.event().getAggregateIdentifier()));
        insert.setArray(
                column++,
                connection.createArrayOf(
                        "bigint",
                        rows.stream().map(row -> row.event().getSequenceNumber()).toArray()));
        insert.setArray(column++, texts(connection, row -> row.event().getIdentifier()));
        insert.setArray(column++, texts(connection, Row::storedAt));
        insert.setArray(column++, texts(connection, row -> row.payload().getType().getName()));
        insert.setArray(column++, texts(connection, Row::revision));
        insert.setArray(column++, texts(connection, row -> row.payload().getData()));
        insert.setArray(column, texts(connection, row -> row.metadata().getData()));
    }

    private java.sql.Array texts(Connection connection, Function<Row, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray());
    }
}
