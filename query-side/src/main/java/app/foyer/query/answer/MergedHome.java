package app.foyer.query.answer;

import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import java.util.List;
import java.util.function.Supplier;

/** A home timeline as it was merged, for a reading that could not go by what was delivered. */
record MergedHome(List<TimelineEntry> entries) implements PostList {
    /** At the end, if there is nothing more. */
    static final TimelineEntry FLOOR = new TimelineEntry(0, 0);

    /** Whether there may be more beyond its end. */
    boolean isCutOff() {
        return entries.isEmpty() || !entries.getLast().equals(FLOOR);
    }

    @Override
    public Supplier<List<Long>> range(Reads reads, int from, int count) {
        return () -> part(from, count);
    }

    List<Long> part(int from, int count) {
        return entries.stream().skip(from).limit(count).map(TimelineEntry::post).toList();
    }

    @Override
    public Place find(Cursor cursor) {
        return Place.of(cursor, entries.stream().map(TimelineEntry::position).toList());
    }
}
