package app.foyer.evaluate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts what happened in communities in the last days. */
final class Window {
    private final long lengthMs;
    private final Doubles counts = new Doubles();
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Map<Long, Long> lastSeen = new HashMap<>();

    private record Seen(int community, long key, long at) {}

    Window(int days) {
        this.lengthMs = Duration.ofDays(days).toMillis();
    }

    /** Counts one more. */
    void add(int community, long at) {
        counts.add(community, 1);
        seen.addLast(new Seen(community, -1, at));
    }

    /** Counts a member, once however often they are seen. */
    void addOnce(int community, int member, long at) {
        pass(at);
        long key = ((long) community << 32) | member;
        if (lastSeen.put(key, at) == null) {
            counts.add(community, 1);
        }
        seen.addLast(new Seen(community, key, at));
    }

    private void pass(long now) {
        while (!seen.isEmpty() && now - seen.getFirst().at() > lengthMs) {
            Seen old = seen.removeFirst();
            if (old.key() < 0) {
                counts.add(old.community(), -1);
            } else if (lastSeen.remove(old.key(), old.at())) {
                counts.add(old.community(), -1);
            }
        }
    }

    /** The counts as they are at a moment, which must not be before the last. */
    Doubles at(long now) {
        pass(now);
        return counts;
    }
}
