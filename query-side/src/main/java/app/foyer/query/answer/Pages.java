package app.foyer.query.answer;

import app.foyer.contract.id.Id;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads lists of posts in pages. What the viewer may not see, or muted, is passed over, and the
 * list read on, to its end if need be: it holds 800 posts at most.
 */
final class Pages {
    private static final int READ_ON = 100;

    private final BucketStore buckets;
    private final Visibility visibility;

    Pages(BucketStore buckets, Visibility visibility) {
        this.buckets = buckets;
        this.visibility = visibility;
    }

    /** Something to be checked before a list is shown, read together with its beginning. */
    interface Gate {
        /** Asks; what it returns refuses whoever may not see the list. */
        Consumer<Sight> ask(Reads reads);
    }

    Page<Card> read(
            PostList list,
            Cursor.Kind kind,
            Id owner,
            PageRequest request,
            Viewer viewer,
            Gate gate,
            Function<Reads, Supplier<Mutes>> quiet) {
        int from = placeOf(list, kind, owner, request);
        int count = request.first() + 1;
        Reads reads = buckets.reads();
        Supplier<Sight> asked = Visibility.ask(viewer, reads);
        Consumer<Sight> check = gate.ask(reads);
        Supplier<Mutes> mutes = quiet.apply(reads);
        Supplier<List<Long>> entries = list.range(reads, from, count);
        reads.run();
        Sight sight = asked.get();
        check.accept(sight);
        if (entries.get().isEmpty() && from == 0 && list.renew()) {
            entries = again(list, 0, count);
        }
        List<Card> seen = new ArrayList<>(seen(entries.get(), sight, mutes.get()));
        while (seen.size() <= request.first() && entries.get().size() == count) {
            from += count;
            count = READ_ON;
            entries = again(list, from, count);
            seen.addAll(seen(entries.get(), sight, mutes.get()));
        }
        return page(seen, kind, owner, request.first());
    }

    private List<Card> seen(List<Long> entries, Sight sight, Mutes mutes) {
        return visibility.cards(posts(entries), sight).stream()
                .filter(card -> !mutes.hides(card))
                .toList();
    }

    private static int placeOf(PostList list, Cursor.Kind kind, Id owner, PageRequest request) {
        String after = request.after();
        return after == null ? 0 : list.placeAfter(Cursor.read(after, kind, owner));
    }

    private Supplier<List<Long>> again(PostList list, int from, int count) {
        Reads reads = buckets.reads();
        Supplier<List<Long>> entries = list.range(reads, from, count);
        reads.run();
        return entries;
    }

    /** Without the floor of a home timeline. */
    private static List<PostId> posts(List<Long> entries) {
        return entries.stream().filter(id -> id != 0).map(PostId::new).toList();
    }

    private static Page<Card> page(List<Card> seen, Cursor.Kind kind, Id owner, int first) {
        List<Page.Edge<Card>> edges =
                seen.stream()
                        .limit(first)
                        .map(card -> new Page.Edge<>(card, cursor(card, kind, owner)))
                        .toList();
        return new Page<>(
                edges, edges.isEmpty() ? null : edges.getLast().cursor(), seen.size() > first);
    }

    private static String cursor(Card card, Cursor.Kind kind, Id owner) {
        return new Cursor(kind, owner.value(), card.position(), card.post().value()).text();
    }
}
