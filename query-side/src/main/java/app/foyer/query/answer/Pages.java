package app.foyer.query.answer;

import app.foyer.contract.id.Id;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.answer.PostList.Place;
import app.foyer.query.answer.Reading.Span;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Reads;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of posts in pages, both ways. What the viewer may not see, or does not care to read,
 * is passed over, and the list read on, to its end if need be.
 */
final class Pages {
    private static final int TRIES_MAX = 3;

    /** So many more entries are read each time that others wrote meanwhile. */
    private static final int SPARE = 50;

    private final BucketStore buckets;
    private final Visibility visibility;

    Pages(BucketStore buckets, Visibility visibility) {
        this.buckets = buckets;
        this.visibility = visibility;
    }

    /** Something to be checked before a list is shown, read together with its beginning. */
    interface Gate {
        Gate NONE = _ -> _ -> {};

        /** Asks; what it returns refuses whoever may not see the list. */
        Consumer<Sight> ask(Reads reads);
    }

    /** What a reader cares to read, asked for together with the beginning of a list. */
    interface Quiet {
        Supplier<? extends Predicate<Card>> ask(Reads reads);
    }

    /** Whose list it is, of which kind. */
    record Owned(Cursor.Kind kind, Id owner) {
        Cursor cursor(String text) {
            return Cursor.read(text, kind, owner);
        }

        String cursor(Card card) {
            return new Cursor(kind, owner.value(), card.position(), card.post().value()).text();
        }
    }

    Page<Card> read(
            PostList list, Owned owned, Stretch stretch, Viewer viewer, Gate gate, Quiet quiet) {
        Reading reading = begin(list, owned, stretch, stretch.first() + 1, viewer, gate, quiet);
        while (reading.seen().size() <= stretch.first() && reading.more()) {
            // Read on until there is one more than a page.
        }
        return page(reading, owned, stretch.first());
    }

    /**
     * Reads the beginning of a stretch; how much further, the caller decides.
     *
     * @param enough how many entries are read at once
     */
    Reading begin(
            PostList list,
            Owned owned,
            Stretch stretch,
            int enough,
            Viewer viewer,
            Gate gate,
            Quiet quiet) {
        String since = stretch.since();
        long sincePosition = since == null ? 0 : owned.cursor(since).position();
        String before = stretch.before();
        if (before != null) {
            Cursor from = owned.cursor(before);
            return upward(list, from, enough, sincePosition, viewer, gate, quiet);
        }
        String after = stretch.after();
        Cursor from = after == null ? null : owned.cursor(after);
        return downward(list, from, enough, sincePosition, viewer, gate, quiet);
    }

    private Reading downward(
            PostList list,
            @Nullable Cursor from,
            int count,
            long since,
            Viewer viewer,
            Gate gate,
            Quiet quiet) {
        int place = from == null ? 0 : list.find(from).after();
        Reads reads = buckets.reads();
        Asked asked = Asked.of(viewer, gate, quiet, reads);
        Supplier<List<Long>> entries = list.range(reads, place, count);
        reads.run();
        Span span = new Span(from == null ? Long.MAX_VALUE : from.position(), since, false);
        Reading reading = asked.reading(buckets, visibility, list, span);
        List<Long> found = entries.get();
        if (found.isEmpty() && place == 0 && list.renew()) {
            found = again(list, count);
        }
        reading.takeOlder(found, place, count);
        return reading;
    }

    private List<Long> again(PostList list, int count) {
        Reads reads = buckets.reads();
        Supplier<List<Long>> entries = list.range(reads, 0, count);
        reads.run();
        return entries.get();
    }

    /** All ids that are newer are read, so that nothing which is added meanwhile leaves a gap. */
    private Reading upward(
            PostList list,
            Cursor from,
            int enough,
            long since,
            Viewer viewer,
            Gate gate,
            Quiet quiet) {
        Place place = list.find(from);
        for (int tries = 1; ; tries++) {
            Reads reads = buckets.reads();
            Asked asked = Asked.of(viewer, gate, quiet, reads);
            int to = place.at() + (tries - 1) * SPARE;
            Supplier<List<Long>> entries = to == 0 ? List::of : list.range(reads, 0, to);
            reads.run();
            Span span = new Span(Math.max(from.position(), since), 0, true);
            Reading reading = asked.reading(buckets, visibility, list, span);
            Place now = list.find(from);
            if (now.at() <= to || tries == TRIES_MAX) {
                reading.takeNewer(entries.get(), enough);
                return reading;
            }
            place = now;
        }
    }

    /** What is asked about the viewer. */
    private record Asked(
            Supplier<Sight> sight,
            Consumer<Sight> gate,
            Supplier<? extends Predicate<Card>> quiet) {
        static Asked of(Viewer viewer, Gate gate, Quiet quiet, Reads reads) {
            return new Asked(Visibility.ask(viewer, reads), gate.ask(reads), quiet.ask(reads));
        }

        Reading reading(BucketStore buckets, Visibility visibility, PostList list, Span span) {
            gate.accept(sight.get());
            return new Reading(buckets, visibility, sight.get(), quiet.get(), list, span);
        }
    }

    private static Page<Card> page(Reading reading, Owned owned, int first) {
        List<Card> shown = reading.seen().stream().limit(first).toList();
        List<Card> newestFirst = reading.upward() ? shown.reversed() : shown;
        return new Page<>(
                newestFirst.stream()
                        .map(card -> new Page.Edge<>(card, owned.cursor(card)))
                        .toList(),
                shown.isEmpty() ? null : owned.cursor(shown.getLast()),
                reading.seen().size() > first);
    }
}
