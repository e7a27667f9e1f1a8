package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one batch of one segment. They lie in the batch's unit of work, so that a batch
 * that fails leaves nothing behind, whichever thread takes the segment up again.
 */
final class Collected {
    private static final String RESOURCE = Collected.class.getName();

    private final List<Write> writes = new ArrayList<>();
    private Instant storedAt = Instant.EPOCH;

    private Collected() {}

    /** Of the unit of work that is under way. */
    static Collected current() {
        return CurrentUnitOfWork.get().getOrComputeResource(RESOURCE, _ -> new Collected());
    }

    /** Of the unit of work that is under way; null if there is none, or it handled nothing. */
    static @Nullable Collected currentIfAny() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
    }

    void add(LogEntry entry, List<Write> more) {
        writes.addAll(more);
        storedAt = entry.storedAt();
    }

    List<Write> writes() {
        return writes;
    }

    /** When the last event was stored. */
    Instant storedAt() {
        return storedAt;
    }
}
