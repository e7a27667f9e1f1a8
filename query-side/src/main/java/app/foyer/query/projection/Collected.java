package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events of one batch of one segment. They lie in the batch's unit of work, so that a batch
 * that fails leaves nothing behind, whichever thread takes the segment up again.
 */
final class Collected {
    private static final String RESOURCE = Collected.class.getName();

    private final List<LogEntry> entries = new ArrayList<>();

    private Collected() {}

    /** Of a batch without events. */
    static Collected none() {
        return new Collected();
    }

    /** Of the unit of work that is under way. */
    static Collected current() {
        return CurrentUnitOfWork.get().getOrComputeResource(RESOURCE, _ -> new Collected());
    }

    /** Of the unit of work that is under way; null if there is none, or it handled nothing. */
    static @Nullable Collected currentIfAny() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(RESOURCE) : null;
    }

    /**
     * Adds those that come after what is here; the others come again, because other segments were
     * further behind.
     *
     * @param held up to where the segment has applied the log
     */
    void addNew(List<LogEntry> chunk, long held) {
        long after = entries.isEmpty() ? held : entries.getLast().position();
        for (LogEntry entry : chunk) {
            if (entry.position() > after) {
                entries.add(entry);
            }
        }
    }

    List<LogEntry> entries() {
        return entries;
    }

    /**
     * Sees to it that these are the events from one position to another, each once.
     *
     * @throws IllegalStateException if one is missing, or stands there twice
     */
    void requireAll(long after, long upTo) {
        long position = after;
        for (LogEntry entry : entries) {
            position++;
            if (entry.position() != position) {
                throw new IllegalStateException(
                        "position %d was handed on where %d was due"
                                .formatted(entry.position(), position));
            }
        }
        if (position != upTo) {
            throw new IllegalStateException(
                    "the events from %d to %d were not handed on".formatted(position + 1, upTo));
        }
    }

    /** When the last event was stored. */
    Instant storedAt() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getLast().storedAt();
    }
}
