package app.foyer.query.projection;

import app.foyer.query.parking.Handed;
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

    private final List<Handed> handed = new ArrayList<>();

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
    void addNew(List<Handed> chunk, long held) {
        long after = handed.isEmpty() ? held : handed.getLast().position();
        for (Handed each : chunk) {
            if (each.position() > after) {
                handed.add(each);
            }
        }
    }

    List<Handed> handed() {
        return handed;
    }

    /**
     * Sees to it that these are the events from one position to another, each once.
     *
     * @throws IllegalStateException if one is missing, or stands there twice
     */
    void requireAll(long after, long upTo) {
        long position = after;
        for (Handed each : handed) {
            position++;
            if (each.position() != position) {
                throw new IllegalStateException(
                        "position %d was handed on where %d was due"
                                .formatted(each.position(), position));
            }
        }
        if (position != upTo) {
            throw new IllegalStateException(
                    "the events from %d to %d were not handed on".formatted(position + 1, upTo));
        }
    }

    /** When the last event was stored. */
    Instant storedAt() {
        return handed.isEmpty() ? Instant.EPOCH : handed.getLast().storedAt();
    }
}
