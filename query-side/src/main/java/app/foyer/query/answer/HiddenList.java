package app.foyer.query.answer;

import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member hid, as far as they still see it. */
final class HiddenList {
    private final BucketStore buckets;
    private final Visibility visibility;

    HiddenList(BucketStore buckets, Visibility visibility) {
        this.buckets = buckets;
        this.visibility = visibility;
    }

    /** A post, and the position at which it was hidden. */
    private record Hidden(PostId post, long position) {
        static Hidden of(Map.Entry<String, String> field) {
            return new Hidden(PostId.of(field.getKey()), Long.parseLong(field.getValue()));
        }
    }

    Page<Card> of(ListHidden query) {
        Reads reads = buckets.reads();
        Supplier<Map<String, String>> fields =
                reads.fields(Key.ofMember(KeyFamily.HIDDEN, query.member()));
        Supplier<Sight> sight = Visibility.ask(new Viewer(query.member()), reads);
        reads.run();
        String after = query.page().after();
        long below =
                after == null
                        ? Long.MAX_VALUE
                        : Cursor.read(after, Cursor.Kind.HIDDEN, query.member()).position();
        List<Hidden> rest =
                fields.get().entrySet().stream()
                        .map(Hidden::of)
                        .filter(hidden -> hidden.position() < below)
                        .sorted(Comparator.comparingLong(Hidden::position).reversed())
                        .limit(query.page().first() + 1L)
                        .toList();
        List<Hidden> shown = rest.stream().limit(query.page().first()).toList();
        Map<PostId, Card> cards =
                visibility.cards(shown.stream().map(Hidden::post).toList(), sight.get()).stream()
                        .collect(Collectors.toMap(Card::post, Function.identity()));
        return new Page<>(
                shown.stream()
                        .flatMap(hidden ->
                                Stream.ofNullable(cards.get(hidden.post()))
                                        .map(card -> new Page.Edge<>(card, cursor(hidden, query))))
                        .toList(),
                shown.isEmpty() ? null : cursor(shown.getLast(), query),
                rest.size() > shown.size());
    }

    private static String cursor(Hidden hidden, ListHidden query) {
        return new Cursor(
                        Cursor.Kind.HIDDEN,
                        query.member().value(),
                        hidden.position(),
                        hidden.post().value())
                .text();
    }
}
