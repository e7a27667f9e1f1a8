package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Write;
import java.util.List;

/** What a batch of events changes in a bucket. */
public interface Folding {

    /** The changes, in the order in which they are to be applied. */
    List<Write> writes(List<LogEntry> entries, int bucket);

    /** What it changes that a bucket was handed the events at some positions, and left them out. */
    default List<Write> leftOut(List<Long> positions, int bucket) {
        return List.of();
    }
}
