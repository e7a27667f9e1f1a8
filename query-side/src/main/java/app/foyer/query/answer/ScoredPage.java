package app.foyer.query.answer;

import app.foyer.contract.id.Id;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A page of a sorted set whose scores are positions (the last first) or negative positions (the
 * oldest first), or likewise beginnings ({@link app.foyer.query.store.Beginning}), so that no two
 * are alike; and one more, to know whether there is a next page. What comes or goes between two
 * pages moves nothing else.
 *
 * @param owner whose list it is, so that its cursors are good for no other
 */
record ScoredPage<I>(
        Cursor.Kind kind, Id owner, int first, LongFunction<I> id, Supplier<List<Scored>> found) {
    /** Above all scores. */
    private static final long BEGINNING = Long.MAX_VALUE;

    /** Asks for it, together with other things. */
    static <I> ScoredPage<I> ask(
            Key key,
            Cursor.Kind kind,
            Id owner,
            PageRequest page,
            LongFunction<I> id,
            Reads reads) {
        return ask(key, kind, owner, page, BEGINNING, id, reads);
    }

    /** Likewise, but from below a score on. */
    static <I> ScoredPage<I> ask(
            Key key,
            Cursor.Kind kind,
            Id owner,
            PageRequest page,
            long beginning,
            LongFunction<I> id,
            Reads reads) {
        String after = page.after();
        long below = after == null ? beginning : Cursor.read(after, kind, owner).position();
        return new ScoredPage<>(
                kind, owner, page.first(), id, reads.below(key, below, page.first() + 1));
    }

    List<I> ids() {
        return shown().map(scored -> id.apply(scored.id())).toList();
    }

    private Stream<Scored> shown() {
        return found.get().stream().limit(first);
    }

    <T> Page<T> page(Function<I, T> view) {
        return pageOfKnown(one -> Optional.of(view.apply(one)));
    }

    /** Leaves out what is not known elsewhere (yet, or any more). */
    <T> Page<T> pageOfKnown(Function<I, Optional<T>> view) {
        List<Page.Edge<T>> edges = shown().flatMap(one -> edge(one, view).stream()).toList();
        return new Page<>(
                edges,
                shown().reduce((_, last) -> last).map(last -> end(edges, last)).orElse(null),
                found.get().size() > first);
    }

    /** Where to read on. A cursor names nothing that was left out; the position is enough. */
    private <T> String end(List<Page.Edge<T>> edges, Scored last) {
        String named = cursor(last);
        boolean shown = !edges.isEmpty() && edges.getLast().cursor().equals(named);
        return shown ? named : new Cursor(kind, owner.value(), last.score(), 0).text();
    }

    private <T> Optional<Page.Edge<T>> edge(Scored one, Function<I, Optional<T>> view) {
        return view.apply(id.apply(one.id())).map(node -> new Page.Edge<>(node, cursor(one)));
    }

    private String cursor(Scored one) {
        return new Cursor(kind, owner.value(), one.score(), one.id()).text();
    }
}
