package app.foyer.search.index;

import app.foyer.contract.projection.DeadLetter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of an index, kept in its commit beside the position. Changed by who holds the
 * index's lock, read by many.
 */
final class Parked {
    /** An index that would need more stands still instead. */
    static final int MAX = 1_000;

    private static final String END = "\n";

    private final ConcurrentSkipListMap<Long, DeadLetter> letters = new ConcurrentSkipListMap<>();
    private volatile boolean changed;

    /** What a commit says of them; null if it says nothing. */
    static Parked read(@Nullable String text) {
        Parked parked = new Parked();
        if (text != null) {
            text.lines().map(DeadLetter::read).forEach(parked::put);
        }
        parked.changed = false;
        return parked;
    }

    String text() {
        return letters.values().stream().map(DeadLetter::text).collect(Collectors.joining(END));
    }

    /** All of them, in the order of their first positions. */
    List<DeadLetter> all() {
        return List.copyOf(letters.values());
    }

    /** The letter for which an entity's events wait. */
    Optional<DeadLetter> waiting(String entity) {
        return letters.values().stream()
                .filter(letter -> letter.isWaiting() && letter.entity().equals(entity))
                .findFirst();
    }

    /**
     * Adds a letter, or puts it in the place of what it was before.
     *
     * @throws IllegalStateException if there are too many
     */
    void put(DeadLetter letter) {
        if (!letters.containsKey(letter.first()) && letters.size() >= MAX) {
            throw new IllegalStateException(
                    letter.entity() + " cannot be indexed, and too many are parked already");
        }
        letters.put(letter.first(), letter);
        changed = true;
    }

    void remove(DeadLetter letter) {
        letters.remove(letter.first());
        changed = true;
    }

    /** Whether an event is not in the index. */
    boolean leavesOut(Taken taken, long position) {
        return !taken.isErasure()
                && letters.values().stream()
                        .anyMatch(letter ->
                                letter.entity().equals(taken.entity()) && letter.reaches(position));
    }

    /** Nobody will want to index again what there was of them. */
    void dropOf(String member) {
        letters.values().stream()
                .filter(letter -> letter.isWaiting() && letter.names(member))
                .forEach(letter -> put(letter.dropped()));
    }

    /** Whether a commit lacks something. */
    boolean isChanged() {
        return changed;
    }

    void committed() {
        changed = false;
    }
}
