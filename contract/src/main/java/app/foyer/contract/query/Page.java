package app.foyer.contract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a list, each with a cursor from which the list can be read on.
 *
 * @param edges the entries, in order
 * @param endCursor where to read on, in the direction of reading; null if there is nothing on this
 *     page. A page can be empty, or hold fewer entries than were asked for, and yet have a next one
 * @param hasNext whether there is more
 */
public record Page<T>(List<Edge<T>> edges, @Nullable String endCursor, boolean hasNext) {
    public Page {
        edges = List.copyOf(edges);
    }

    /** An entry and its cursor. */
    public record Edge<T>(T node, String cursor) {}
}
