package app.foyer.command.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for a commit.
 *
 * @param sequencesRead the last sequences of the aggregates that were decided upon
 * @param claim of an idempotency key, if it has one
 * @param sinceNanos since when it waits, as {@link System#nanoTime}
 * @param done the position of its last event, once that is durable
 */
record WaitingAppend(
        EventRows rows,
        Map<String, Long> sequencesRead,
        @Nullable Claim claim,
        long sinceNanos,
        CompletableFuture<Long> done) {

    /** One that begins to wait now. */
    static WaitingAppend now(
            EventRows rows, Map<String, Long> sequencesRead, @Nullable Claim claim) {
        return new WaitingAppend(
                rows, sequencesRead, claim, System.nanoTime(), new CompletableFuture<>());
    }

    /** One of nothing, for which nobody waits: if it can be committed, so can others. */
    static WaitingAppend nothing() {
        return now(EventRows.NONE, Map.of(), null);
    }

    Duration waitedFor() {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
