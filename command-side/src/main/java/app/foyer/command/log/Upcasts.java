package app.foyer.command.log;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * Every change of an event's stored shape there ever was, the oldest first. Who raises a revision
 * ({@code StoredAs}) adds the step here, and a golden file of the new shape; the old file stays,
 * and a test reads it through these steps. All events are at their first revision so far.
 */
final class Upcasts {
    private static final List<Upcast> STEPS = List.of();

    private Upcasts() {}

    /** All steps, one after the other. */
    static EventUpcaster all() {
        return new EventUpcasterChain(STEPS);
    }
}
