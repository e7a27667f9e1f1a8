package app.foyer.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;

/**
 * Axon's statements, but for the two that read by pages. Those of 4.13.0 take a page's offset for
 * the index of a letter in its sequence: after ten sequences that a filter does not want, no other
 * is found, and a long sequence is read partly twice.
 */
final class DeadLetterStatements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
    private static final String SEQUENCE =
            "select * from dead_letter where processing_group = ? and sequence_identifier = ?"
                    + " order by sequence_index offset ? limit ?";

    /** The first letters of sequences that nobody is at, those left alone the longest first. */
    private static final String CLAIMABLE =
            "select * from (select distinct on (sequence_identifier) * from dead_letter"
                    + " where processing_group = ? order by sequence_identifier, sequence_index)"
                    + " as firsts where processing_started is null or processing_started < ?"
                    + " order by last_touched, dead_letter_id offset ? limit ?";

    DeadLetterStatements(DeadLetterSchema schema, EventSerializer serializer) {
        super(
                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                        .schema(schema)
                        .genericSerializer(serializer)
                        .eventSerializer(serializer));
    }

    @Override
    public PreparedStatement letterSequenceStatement(
            Connection connection, String group, String sequence, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SEQUENCE);
        statement.setString(1, group);
        statement.setString(2, sequence);
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }

    @Override
    public PreparedStatement claimableSequencesStatement(
            Connection connection, String group, Instant startedBefore, int offset, int maxSize)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(CLAIMABLE);
        statement.setString(1, group);
        statement.setString(2, DateTimeUtils.formatInstant(startedBefore));
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }
}
