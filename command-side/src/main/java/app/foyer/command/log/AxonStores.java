package app.foyer.command.log;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * Axon's own stores beside the log, in its database: who reads which segment (tokens), and what
 * could not be handled (dead letters). Personal fields are sealed in them as they are in the log.
 */
public final class AxonStores {
    /** So soon others take the segments of a node that is gone. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    /** Sequences of a group, letters of a sequence, and a page: what is read at once is whole. */
    private static final int LETTERS_MAX = 1_024;

    private final DataSource database;
    private final EventSerializer serializer;

    public AxonStores(DataSource database, EventSerializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** Who reads which segment of which processor; shared by all nodes. */
    public TokenStore tokens() {
        return tokens(database);
    }

    /** The same, on connections that may be in a transaction. */
    public TokenStore tokens(DataSource connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections::getConnection)
                .serializer(serializer)
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .claimTimeout(CLAIM_TIMEOUT)
                // Axon's default, the process and host, is the same in two containers.
                .nodeId(UUID.randomUUID().toString())
                .build();
    }

    /**
     * The events that a processing group could not handle, in sequences that keep their order; at
     * most 1,024 sequences of 1,024 letters.
     */
    public SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group) {
        DeadLetterSchema schema = deadLetterSchema();
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .schema(schema)
                .statementFactory(new DeadLetterStatements(schema, serializer))
                .genericSerializer(serializer)
                .eventSerializer(serializer)
                .maxSequences(LETTERS_MAX)
                .maxSequenceSize(LETTERS_MAX)
                .pageSize(LETTERS_MAX)
                .build();
    }

    private static DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("dead_letter")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("stored_at")
                .payloadTypeColumn("event_type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_id")
                .sequenceNumberColumn("sequence")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics")
                .build();
    }
}
