package app.foyer.query.answer;

import app.foyer.contract.id.Id;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a sorted set whose scores are negative positions: the oldest first, and one more, to
 * know whether there is a next page. What comes or goes between two pages moves nothing else.
 *
 * @param owner whose list it is, so that its cursors are good for no other
 */
record ScoredPage<I>(
        Cursor.Kind kind, Id owner, int first, LongFunction<I> id, Supplier<List<Scored>> found) {
    /** Positions are scored below it. */
    private static final long BEGINNING = 0;

    /** Asks for it, together with other things. */
    static <I> ScoredPage<I> ask(
            Key key,
            Cursor.Kind kind,
            Id owner,
            PageRequest page,
            LongFunction<I> id,
            Reads reads) {
        String after = page.after();
        long below = after == null ? BEGINNING : Cursor.read(after, kind, owner).position();
        return new ScoredPage<>(
                kind, owner, page.first(), id, reads.below(key, below, page.first() + 1));
    }

    List<I> ids() {
        return shown().map(scored -> id.apply(scored.id())).toList();
    }

    private Stream<Scored> shown() {
        return found.get().stream().limit(first);
    }

    /** What is viewed as null is passed over, and the page so much shorter. */
    <T> Page<T> page(Function<I, @Nullable T> view) {
        List<Page.Edge<T>> edges = new ArrayList<>();
        String end = null;
        for (Scored scored : shown().toList()) {
            end = new Cursor(kind, owner.value(), scored.score(), scored.id()).text();
            T node = view.apply(id.apply(scored.id()));
            if (node != null) {
                edges.add(new Page.Edge<>(node, end));
            }
        }
        return new Page<>(edges, end, found.get().size() > first);
    }
}
