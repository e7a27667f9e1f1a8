package app.foyer.load.bench;

import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.load.bench.MadeRooms.Reader;
import app.foyer.query.store.KeyFamily;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The homes of all readers, read as the house answers them. */
final class RoomHomes {
    private static final int FIRST = 20;
    private static final int PAGE = 100;
    private static final int ENTRIES_MAX = KeyFamily.TIMELINE_POSTS_MAX;
    private static final Duration FRESH_WITHIN = Duration.ofMinutes(20);

    private final Queries queries;
    private final MadeRooms made;

    RoomHomes(Queries queries, MadeRooms made) {
        this.queries = queries;
        this.made = made;
    }

    /** Somebody's first page. */
    Answer<Page<HomeEntry>> firstPage(Reader reader, long atLeast) {
        return queries.ask(new HomeTimeline(reader.member(), new Stretch(FIRST, null)), atLeast);
    }

    /** Has somebody come home, again and again until what they find is whole, and fresh. */
    private void awaitFresh(Reader reader, long atLeast) {
        long begun = System.nanoTime();
        while (firstPage(reader, atLeast).stale()) {
            if (System.nanoTime() - begun > FRESH_WITHIN.toNanos()) {
                throw new IllegalStateException("a home does not become fresh");
            }
        }
    }

    /** Waits until the first of them finds what is whole, and fresh: so do the others then. */
    void awaitFresh(long atLeast) {
        awaitFresh(made.readers().getFirst(), atLeast);
    }

    /** Has everybody come home once that is so. */
    void visit(long atLeast) {
        Steps steps = new Steps("Homes visited", System.out);
        AtomicInteger visited = new AtomicInteger();
        made.readers().parallelStream()
                .forEach(reader -> {
                    awaitFresh(reader, atLeast);
                    steps.reached(visited.incrementAndGet());
                });
        steps.done();
    }

    /**
     * What was found in homes, beside what was written for their readers.
     *
     * @param missing entries that ought to be there
     * @param doubled entries that were met before, or do not belong there
     */
    record Compared(long entries, long missing, long doubled) {
        private static final Compared NONE = new Compared(0, 0, 0);

        private Compared and(Compared other) {
            return new Compared(
                    entries + other.entries, missing + other.missing, doubled + other.doubled);
        }
    }

    /** Reads every home from its newest entry to its last, and compares. */
    Compared compare() {
        Steps steps = new Steps("Homes compared", System.out);
        AtomicInteger compared = new AtomicInteger();
        Compared found =
                made.readers().parallelStream()
                        .map(reader -> {
                            Compared one = compare(reader);
                            steps.reached(compared.incrementAndGet());
                            return one;
                        })
                        .reduce(Compared.NONE, Compared::and);
        steps.done();
        return found;
    }

    private Compared compare(Reader reader) {
        List<PostId> expected = made.writtenFor(reader);
        Walk walk = new Walk(expected);
        Page<HomeEntry> page = page(reader, null);
        page.edges().forEach(edge -> walk.meet(edge.node()));
        while (!walk.isOver() && page.hasNext()) {
            page = page(reader, page.endCursor());
            page.edges().forEach(edge -> walk.meet(edge.node()));
        }
        return walk.compared();
    }

    private Page<HomeEntry> page(Reader reader, @Nullable String after) {
        return queries.ask(new HomeTimeline(reader.member(), new Stretch(PAGE, after)), 0).value();
    }

    /** Goes down a home beside what it ought to hold. For one thread. */
    private static final class Walk {
        private final Map<PostId, Integer> places = new HashMap<>();
        private final int end;
        private int next;
        private long missing;
        private long doubled;

        /**
         * @param expected the newest first, and what lies beyond a home, too
         */
        Walk(List<PostId> expected) {
            for (PostId post : expected) {
                places.put(post, places.size());
            }
            this.end = Math.min(expected.size(), ENTRIES_MAX);
        }

        void meet(HomeEntry entry) {
            Integer place = places.get(entry.card().post());
            if (place == null || place < next) {
                doubled++;
            } else {
                missing += Math.max(0, Math.min(place, end) - next);
                next = place + 1 + entry.moreByAuthor() + entry.moreInCommunity();
            }
        }

        boolean isOver() {
            return next >= end;
        }

        Compared compared() {
            return new Compared(end, missing + Math.max(0, end - next), doubled);
        }
    }
}
