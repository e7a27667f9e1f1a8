package app.foyer.query.parking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events of one entity that were not folded into one bucket. It holds nothing of what they say.
 *
 * @param entity whose they are: the aggregate's id
 * @param first position of the one that could not be read or folded
 * @param last position of the last of them
 * @param events how many they are
 * @param state whether they wait
 * @param storedAt when the first was stored
 * @param cause what went wrong, and where
 */
public record DeadLetter(
        String entity,
        long first,
        long last,
        long events,
        State state,
        Instant storedAt,
        String cause) {
    private static final String GAP = " ";
    private static final int PARTS = 6;

    /** What is to become of the events. */
    public enum State {
        /** They wait, and so do those that come after them. */
        WAITING,
        /** They are left out for good; what comes after them is folded. */
        DROPPED
    }

    static DeadLetter of(Handed handed, RuntimeException why) {
        return new DeadLetter(
                handed.entity(),
                handed.position(),
                handed.position(),
                0,
                State.WAITING,
                handed.storedAt(),
                Poison.described(why));
    }

    /** As a field of the bucket's hash of letters has it; its name is the first position. */
    static DeadLetter read(Map.Entry<String, String> field) {
        List<String> parts = List.of(field.getValue().split(GAP, PARTS));
        return new DeadLetter(
                parts.get(1),
                Long.parseLong(field.getKey()),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(3)),
                State.valueOf(parts.get(0)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(4))),
                parts.get(5));
    }

    String field() {
        return Long.toString(first);
    }

    String value() {
        return String.join(
                GAP,
                state.name(),
                entity,
                Long.toString(last),
                Long.toString(events),
                Long.toString(storedAt.toEpochMilli()),
                cause);
    }

    /** With one event more. */
    DeadLetter and(Handed handed) {
        return new DeadLetter(entity, first, handed.position(), events + 1, state, storedAt, cause);
    }

    /** The same, but nobody waits for it any more. */
    public DeadLetter dropped() {
        return new DeadLetter(entity, first, last, events, State.DROPPED, storedAt, cause);
    }

    /** The same, for another reason. */
    public DeadLetter because(RuntimeException why) {
        return new DeadLetter(entity, first, last, events, state, storedAt, Poison.described(why));
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it keeps an event from being folded. */
    boolean leavesOut(Handed handed) {
        return handed.position() >= first
                && (isWaiting() || handed.position() <= last)
                && !handed.isErasure()
                && handed.entity().equals(entity);
    }

    /** Whether the entity is a member, or something between them and others. */
    boolean names(String member) {
        return Stream.of(entity.split("/", -1)).anyMatch(member::equals);
    }
}
