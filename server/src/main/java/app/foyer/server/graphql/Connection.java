package app.foyer.server.graphql;

import app.foyer.contract.query.Page;
import app.foyer.server.finding.Findings.Found;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page, as Relay has it. */
record Connection<E>(List<E> edges, PageInfo pageInfo) {

    /**
     * What comes before and after; of the direction in which one does not read, that is unknown.
     */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {
        /** Of a page, which may have been read towards the beginning of its list. */
        static PageInfo of(Page<?> page, boolean back) {
            var edges = page.edges();
            String start = edges.isEmpty() ? null : edges.getFirst().cursor();
            String end = edges.isEmpty() ? null : edges.getLast().cursor();
            return back
                    ? new PageInfo(false, page.hasNext(), page.endCursor(), end)
                    : new PageInfo(page.hasNext(), false, start, page.endCursor());
        }
    }

    /** An entry. */
    record Edge<N>(N node, String cursor) {}

    /** An entry that was found. */
    record FoundEdge<N>(N node, String cursor, String highlight, double score) {}

    static <T, N> Connection<Edge<N>> of(Page<T> page, Function<T, N> view) {
        return of(page, view, false);
    }

    /** The same, of a list that is read towards its beginning. */
    static <T, N> Connection<Edge<N>> of(Page<T> page, Function<T, N> view, boolean back) {
        return with(page, edge -> new Edge<>(view.apply(edge.node()), edge.cursor()), back);
    }

    static <T, N> Connection<FoundEdge<N>> ofFound(Page<Found<T>> page, Function<T, N> view) {
        return with(
                page,
                edge ->
                        new FoundEdge<>(
                                view.apply(edge.node().item()),
                                edge.cursor(),
                                edge.node().highlight(),
                                edge.node().score()),
                false);
    }

    static <T, E> Connection<E> with(Page<T> page, Function<Page.Edge<T>, E> edge, boolean back) {
        return new Connection<>(page.edges().stream().map(edge).toList(), PageInfo.of(page, back));
    }
}
