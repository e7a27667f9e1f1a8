package app.foyer.command.log;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of work asks of the append that ends it, and learns from it: the sequences at which
 * the decided-upon aggregates were read, which must still be their last, and the position reached.
 */
public final class Append {
    private static final String RESOURCE = Append.class.getName();

    private final Map<String, Long> sequencesRead;
    private final @Nullable Claim claim;
    private final Runnable queued;
    private long position;

    /**
     * Attaches an append to the current unit of work.
     *
     * @param sequencesRead by aggregate; -1 where nothing had happened to it
     * @param claim of an idempotency key, made in the same commit; null for none
     * @param queued is run, by the caller's thread, once the append has its place among others:
     *     what is appended later comes after it
     */
    public static Append expecting(
            Map<String, Long> sequencesRead, @Nullable Claim claim, Runnable queued) {
        Append append = new Append(sequencesRead, claim, queued);
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, append);
        return append;
    }

    /** The append attached to the current unit of work, or one that expects nothing. */
    static Append current() {
        UnitOfWork<?> unit = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root() : null;
        @Nullable Append attached = unit == null ? null : unit.getResource(RESOURCE);
        return attached == null ? new Append(Map.of(), null, () -> {}) : attached;
    }

    private Append(Map<String, Long> sequencesRead, @Nullable Claim claim, Runnable queued) {
        this.sequencesRead = Map.copyOf(sequencesRead);
        this.claim = claim;
        this.queued = queued;
    }

    /** The position of the last event appended; 0 before the commit. */
    public long position() {
        return position;
    }

    Map<String, Long> sequencesRead() {
        return sequencesRead;
    }

    @Nullable Claim claim() {
        return claim;
    }

    void queued() {
        queued.run();
    }

    void reached(long position) {
        this.position = position;
    }
}
