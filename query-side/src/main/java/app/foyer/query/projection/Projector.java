package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Write;
import java.util.function.Consumer;

/** What one event means for some families of keys. Pure. */
interface Projector {

    /** Hands over what the event changes, in whatever bucket, in order; mostly nothing. */
    void project(LogEntry entry, Consumer<Write> writes);
}
