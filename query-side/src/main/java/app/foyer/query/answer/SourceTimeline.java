package app.foyer.query.answer;

import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was written in a community, or by a member; kept as id and position by turns. */
record SourceTimeline(BucketStore buckets, Key key) implements PostList {

    @Override
    public Supplier<List<Long>> range(Reads reads, int from, int count) {
        Supplier<List<Long>> pairs = reads.range(key, 2 * from, 2 * (from + count) - 1);
        return () -> TimelineEntry.ofPairs(pairs.get()).stream().map(TimelineEntry::post).toList();
    }

    @Override
    public Place find(Cursor cursor) {
        Reads reads = buckets.reads();
        Supplier<@Nullable Integer> place = reads.placeOf(key, cursor.entry());
        reads.run();
        Integer found = place.get();
        if (found != null && found % 2 == 0) {
            return new Place(found / 2, true);
        }
        Reads whole = buckets.reads();
        Supplier<List<Long>> pairs = whole.range(key, 0, -1);
        whole.run();
        return Place.of(
                cursor,
                TimelineEntry.ofPairs(pairs.get()).stream().map(TimelineEntry::position).toList());
    }
}
