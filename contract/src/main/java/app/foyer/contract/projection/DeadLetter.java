package app.foyer.contract.projection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events of one entity that were not folded. It holds nothing of what they say.
 *
 * @param entity whose they are: the aggregate's id, as {@code post/0C1XW9F2G7K3M}
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
    private static final int PARTS = 7;

    /** What is to become of the events. */
    public enum State {
        /** They wait, and so do those that come after them. */
        WAITING,
        /** They are left out for good; what comes after them is folded. */
        DROPPED
    }

    /**
     * That of an event that has just shown that it cannot be read or folded; it is not counted yet.
     */
    public static DeadLetter of(String entity, long position, Instant storedAt, Throwable why) {
        return new DeadLetter(
                entity, position, position, 0, State.WAITING, storedAt, Poison.described(why));
    }

    /** What {@link #text()} says. */
    public static DeadLetter read(String text) {
        List<String> parts = List.of(text.split(GAP, PARTS));
        return new DeadLetter(
                parts.get(1),
                Long.parseLong(parts.get(2)),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                State.valueOf(parts.get(0)),
                Instant.ofEpochMilli(Long.parseLong(parts.get(5))),
                parts.get(6));
    }

    /** One line, by which it can be kept. */
    public String text() {
        return String.join(
                GAP,
                state.name(),
                entity,
                Long.toString(first),
                Long.toString(last),
                Long.toString(events),
                Long.toString(storedAt.toEpochMilli()),
                cause);
    }

    /** With one event more. */
    public DeadLetter and(long position) {
        return new DeadLetter(entity, first, position, events + 1, state, storedAt, cause);
    }

    /** The same, but nobody waits for it any more. */
    public DeadLetter dropped() {
        return new DeadLetter(entity, first, last, events, State.DROPPED, storedAt, cause);
    }

    /** The same, for another reason. */
    public DeadLetter because(Throwable why) {
        return new DeadLetter(entity, first, last, events, state, storedAt, Poison.described(why));
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether events of the entity at a position are not folded. */
    public boolean reaches(long position) {
        return position >= first && (isWaiting() || position <= last);
    }

    /** Whether the entity is a member, or something between them and others. */
    public boolean names(String member) {
        return Stream.of(entity.split("/", -1)).anyMatch(member::equals);
    }
}
