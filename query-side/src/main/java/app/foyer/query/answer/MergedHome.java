package app.foyer.query.answer;

import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import java.util.List;
import java.util.function.Supplier;

/** A home timeline as it was merged, for a reader whose own could not be put in place. */
record MergedHome(List<TimelineEntry> entries) implements PostList {

    @Override
    public Supplier<List<Long>> range(Reads reads, int from, int count) {
        return () -> entries.stream().skip(from).limit(count).map(TimelineEntry::post).toList();
    }

    @Override
    public Place find(Cursor cursor) {
        return Place.of(cursor, entries.stream().map(TimelineEntry::position).toList());
    }
}
