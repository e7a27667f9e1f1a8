package app.foyer.server.switching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote elsewhere, the oldest first.
 *
 * @param actor by which the other network names them; null where there is nothing of theirs
 */
record Outbox(@Nullable String actor, List<Note> notes, LeftOut leftOut) {
    Outbox {
        notes = List.copyOf(notes);
    }

    /**
     * What was passed over.
     *
     * @param boosts what they passed on of others
     * @param notPublic what was not for everybody
     * @param others what is no note of theirs, or has no name or time
     * @param attachments that have no address from which they could be read
     */
    public record LeftOut(int boosts, int notPublic, int others, int attachments) {}
}
