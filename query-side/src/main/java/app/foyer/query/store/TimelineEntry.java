package app.foyer.query.store;

import java.util.ArrayList;
import java.util.List;

/** A post in a source timeline, and where in the log it was written. */
public record TimelineEntry(long post, long position) {

    /** Entries from a list that holds id and position by turns. */
    public static List<TimelineEntry> ofPairs(List<Long> pairs) {
        List<TimelineEntry> entries = new ArrayList<>(pairs.size() / 2);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            entries.add(new TimelineEntry(pairs.get(i), pairs.get(i + 1)));
        }
        return entries;
    }
}
