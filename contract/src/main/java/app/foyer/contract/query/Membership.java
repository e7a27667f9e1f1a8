package app.foyer.contract.query;

import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member is to a community, as they see it themselves.
 *
 * @param role null unless they are in it
 * @param silencedUntil when they may write there again; null if nobody silenced them
 * @param told what moderators told them, and what they said when they asked, the latest last
 */
public record Membership(
        CommunityId community,
        State state,
        @Nullable Role role,
        @Nullable Instant silencedUntil,
        List<Told> told) {
    public Membership {
        told = List.copyOf(told);
    }

    /** How far in they are. */
    public enum State {
        INSIDE,
        ASKING,
        WAITING,
        BANNED,
        OUTSIDE
    }

    /**
     * Words between a member and a community's moderators; of each kind the last.
     *
     * @param words null if they are not known any more, or there were none
     */
    public record Told(Kind kind, Instant at, @Nullable String words) {
        /** On which occasion. */
        public enum Kind {
            ASKED,
            DECLINED,
            REMOVED,
            BANNED,
            WARNED,
            SILENCED
        }
    }
}
