package app.foyer.query.parking;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Poison;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts the events of one batch of one bucket: those that can be folded, and those that wait. What
 * cannot be folded is found by halving; it parks its entity, and what comes after it of the same
 * entity waits behind it.
 */
public final class Sieve {
    private final Letters before;
    private final Function<List<LogEntry>, List<Write>> fold;
    private final List<LogEntry> folded = new ArrayList<>();
    private final Map<String, DeadLetter> parked = new HashMap<>();
    private List<Write> writes = List.of();

    private Sieve(Letters before, Function<List<LogEntry>, List<Write>> fold) {
        this.before = before;
        this.fold = fold;
    }

    /**
     * What came of a batch.
     *
     * @param folded the events that were folded
     * @param writes what they change
     * @param waiting positions of the others
     * @param changed letters that are new, or not as they were
     * @param letters all that the bucket holds afterwards
     */
    public record Sifted(
            List<LogEntry> folded,
            List<Write> writes,
            List<Long> waiting,
            List<DeadLetter> changed,
            Letters letters) {}

    /**
     * Folds what can be folded.
     *
     * @param before letters that the bucket holds
     * @param fold says what events change, or throws; what it throws for a store's sake is thrown
     * @throws IllegalStateException if something would have to be parked that must not be
     */
    public static Sifted sift(
            List<Handed> handed, Letters before, Function<List<LogEntry>, List<Write>> fold) {
        Sieve sieve = new Sieve(before, fold);
        sieve.take(handed);
        return sieve.result(handed);
    }

    private void take(List<Handed> part) {
        List<Handed> flowing = nothingWaits() ? part : part.stream().filter(this::flows).toList();
        RuntimeException why = flowing.isEmpty() ? null : whyNot(flowing);
        if (why == null) {
            return;
        }
        if (flowing.size() == 1) {
            park(flowing.getFirst(), why);
            return;
        }
        int half = flowing.size() / 2;
        take(flowing.subList(0, half));
        take(flowing.subList(half, flowing.size()));
    }

    private boolean nothingWaits() {
        return before.waiting().isEmpty() && parked.isEmpty();
    }

    private boolean flows(Handed handed) {
        return handed.takesAway()
                || (before.waiting(handed.entity()).isEmpty()
                        && !parked.containsKey(handed.entity()));
    }

    /** Folds them behind those that were folded; or says why that cannot be. */
    private @Nullable RuntimeException whyNot(List<Handed> flowing) {
        try {
            List<LogEntry> more = flowing.stream().map(Handed::entry).toList();
            writes =
                    fold.apply(
                            folded.isEmpty()
                                    ? more
                                    : Stream.concat(folded.stream(), more.stream()).toList());
            folded.addAll(more);
            return null;
        } catch (RuntimeException e) {
            if (!Poison.isBehind(e)) {
                throw e;
            }
            return e;
        }
    }

    private void park(Handed poison, RuntimeException why) {
        if (poison.takesAway()) {
            throw new IllegalStateException(
                    poison + " takes something away, and cannot be folded", why);
        }
        if (before.size() + parked.size() >= Letters.MAX) {
            throw new IllegalStateException(
                    "%s cannot be folded, and %d entities are parked already: it is not them"
                            .formatted(poison, Letters.MAX),
                    why);
        }
        parked.put(
                poison.entity(),
                DeadLetter.of(poison.entity(), poison.position(), poison.storedAt(), why));
    }

    private Sifted result(List<Handed> handed) {
        if (nothingWaits()) {
            return new Sifted(folded, writes, List.of(), List.of(), before);
        }
        Map<String, DeadLetter> letters = new TreeMap<>(before.waiting());
        letters.putAll(parked);
        Map<String, DeadLetter> changed = new TreeMap<>();
        List<Long> waiting = new ArrayList<>();
        for (Handed each : handed) {
            DeadLetter letter = letters.get(each.entity());
            if (letter != null && Letters.leavesOut(letter, each)) {
                waiting.add(each.position());
                letters.put(letter.entity(), letter.and(each.position()));
                changed.put(letter.entity(), letter.and(each.position()));
            }
        }
        dropOfForgotten(letters, changed);
        return new Sifted(
                folded,
                writes,
                waiting,
                List.copyOf(changed.values()),
                before.with(changed.values()));
    }

    /** Nobody will want to fold again what there was of them. */
    private void dropOfForgotten(Map<String, DeadLetter> letters, Map<String, DeadLetter> changed) {
        for (LogEntry entry : folded) {
            if (entry.event() instanceof MemberForgotten forgotten) {
                String member = forgotten.member().toString();
                letters.forEach((entity, letter) -> {
                    if (letter.names(member)) {
                        changed.put(entity, letter.dropped());
                    }
                });
            }
        }
    }
}
