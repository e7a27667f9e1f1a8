package app.foyer.contract.query;

import app.foyer.contract.Meeting;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gathering, as a viewer sees it.
 *
 * @param hostName null if it is not known (any more)
 * @param meeting with the address, and the spot as exact as it is kept, for who comes and for
 *     founders and moderators; for others the spot within about a kilometre
 * @param reason why it was called off; null if it was not
 * @param counts how many said what
 * @param own what the viewer said; null for nothing
 * @param changes how often it was changed
 */
public record GatheringCard(
        GatheringId gathering,
        CommunityId community,
        String communityName,
        MemberId host,
        @Nullable String hostName,
        Meeting meeting,
        Course course,
        @Nullable String reason,
        Counts counts,
        @Nullable Own own,
        Instant announcedAt,
        int changes) {

    /** How it went. */
    public enum Course {
        TO_COME,
        CANCELLED,
        HELD,
        /** Its host is forgotten, and with them what was said of it. */
        DISOWNED
    }

    /** How many said what, wait for a seat, and were there. */
    public record Counts(int yes, int maybe, int no, int waiting, int came) {}

    /** What a member said, or that they wait for a seat. */
    public enum Own {
        YES,
        MAYBE,
        NO,
        WAITING
    }
}
