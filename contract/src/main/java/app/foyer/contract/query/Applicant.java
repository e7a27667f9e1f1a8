package app.foyer.contract.query;

import app.foyer.contract.Profile;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to come into the network.
 *
 * @param profile null if it is not known (any more)
 * @param at since when it is so
 * @param words what they said when they asked; null if nothing
 * @param reason why they were declined; null if they were not
 */
public record Applicant(
        MemberId member,
        State state,
        @Nullable Profile profile,
        Instant at,
        @Nullable String words,
        @Nullable String reason) {

    /** How far they have come. */
    public enum State {
        /** Waits for an operator's word. */
        ASKING,
        /** Waits for a place. */
        WAITING,
        DECLINED
    }
}
