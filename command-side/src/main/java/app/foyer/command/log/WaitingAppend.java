package app.foyer.command.log;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for a commit.
 *
 * @param sequencesRead the last sequences of the aggregates that were decided upon
 * @param claim of an idempotency key, if it has one
 * @param done the position of its last event, once that is durable
 */
record WaitingAppend(
        EventRows rows,
        Map<String, Long> sequencesRead,
        @Nullable Claim claim,
        CompletableFuture<Long> done) {}
