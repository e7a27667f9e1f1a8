package app.foyer.query.store.memory;

import app.foyer.query.store.Reads.Scored;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A sorted set, in the order in which Redis reads one from its highest score. */
final class ScoredSet {
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingLong(Scored::score)
                    .thenComparing(scored -> Long.toString(scored.id()))
                    .reversed();

    private final Map<Long, Long> scores = new HashMap<>();
    private final NavigableSet<Scored> order = new TreeSet<>(BEST_FIRST);

    ScoredSet copy() {
        ScoredSet copy = new ScoredSet();
        copy.scores.putAll(scores);
        copy.order.addAll(order);
        return copy;
    }

    long score(long id) {
        return scores.getOrDefault(id, 0L);
    }

    void set(long id, long score) {
        Long before = scores.put(id, score);
        if (before != null) {
            order.remove(new Scored(id, before));
        }
        order.add(new Scored(id, score));
    }

    void remove(long id) {
        Long score = scores.remove(id);
        if (score != null) {
            order.remove(new Scored(id, score));
        }
    }

    List<Scored> best(int first, int count) {
        return order.stream().skip(first).limit(count).toList();
    }

    List<Scored> below(long score, int count) {
        return order.stream().filter(scored -> scored.score() < score).limit(count).toList();
    }

    List<Scored> lowest(int count) {
        return order.descendingSet().stream().limit(count).toList();
    }

    long countAbove(long score) {
        return order.stream().takeWhile(scored -> scored.score() > score).count();
    }

    /** Drops what scores lowest. */
    void keepBest(int most) {
        while (order.size() > most) {
            scores.remove(order.removeLast().id());
        }
    }

    Map<Long, Long> scores() {
        return scores;
    }
}
