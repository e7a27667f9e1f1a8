package app.foyer.query.signals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids and how often each was met, the newest met last; written as {@code <id>:<count>} with a blank
 * between. Beyond the limit, the one longest not met drops out.
 */
final class Counts {
    private final Map<Long, Integer> counts = new LinkedHashMap<>();
    private final int max;

    private Counts(int max) {
        this.max = max;
    }

    static Counts read(@Nullable String written, int max) {
        Counts read = new Counts(max);
        if (written == null || written.isEmpty()) {
            return read;
        }
        int from = 0;
        while (from < written.length()) {
            int colon = written.indexOf(':', from);
            int blank = written.indexOf(' ', colon);
            int to = blank < 0 ? written.length() : blank;
            read.counts.put(
                    Long.parseLong(written, from, colon, 10),
                    Integer.parseInt(written, colon + 1, to, 10));
            from = to + 1;
        }
        return read;
    }

    String write() {
        StringBuilder written = new StringBuilder();
        counts.forEach((id, count) ->
                written.append(written.isEmpty() ? "" : " ").append(id).append(':').append(count));
        return written.toString();
    }

    /** Meets an id once more; true if it was not among them. */
    boolean meet(long id) {
        Integer before = counts.remove(id);
        counts.put(id, before == null ? 1 : before + 1);
        if (counts.size() > max) {
            counts.remove(counts.keySet().iterator().next());
        }
        return before == null;
    }

    /** All of them, the newest met last. */
    List<Long> ids() {
        return new ArrayList<>(counts.keySet());
    }

    Map<Long, Integer> all() {
        return counts;
    }
}
