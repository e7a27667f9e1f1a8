package app.foyer.server.graphql;

import app.foyer.contract.query.Page;
import app.foyer.server.finding.Findings.Found;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page, as Relay has it. */
record Connection<E>(List<E> edges, PageInfo pageInfo) {

    /** What comes before and after. Lists are read forwards only. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** An entry. */
    record Edge<N>(N node, String cursor) {}

    /** An entry that was found. */
    record FoundEdge<N>(N node, String cursor, String highlight, double score) {}

    static <T, N> Connection<Edge<N>> of(Page<T> page, Function<T, N> view) {
        return with(page, edge -> new Edge<>(view.apply(edge.node()), edge.cursor()));
    }

    static <T, N> Connection<FoundEdge<N>> ofFound(Page<Found<T>> page, Function<T, N> view) {
        return with(
                page,
                edge ->
                        new FoundEdge<>(
                                view.apply(edge.node().item()),
                                edge.cursor(),
                                edge.node().highlight(),
                                edge.node().score()));
    }

    private static <T, E> Connection<E> with(Page<T> page, Function<Page.Edge<T>, E> edge) {
        String start = page.edges().isEmpty() ? null : page.edges().getFirst().cursor();
        return new Connection<>(
                page.edges().stream().map(edge).toList(),
                new PageInfo(page.hasNext(), false, start, page.endCursor()));
    }
}
