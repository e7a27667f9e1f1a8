package app.foyer.server.error;

import app.foyer.contract.Refusal;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import org.jspecify.annotations.Nullable;

/** What is not an id names nothing: it is answered like an id that nobody has. */
final class Unknowns {
    private Unknowns() {}

    /** The refusal for something of a type of id; null for other types. */
    static @Nullable Refusal refusalFor(Class<?> type) {
        if (type == PostId.class) {
            return Refusal.POST_UNKNOWN;
        }
        if (type == CommunityId.class) {
            return Refusal.COMMUNITY_UNKNOWN;
        }
        if (type == InvitationId.class) {
            return Refusal.INVITATION_UNKNOWN;
        }
        if (type == GatheringId.class) {
            return Refusal.GATHERING_UNKNOWN;
        }
        if (type == ReportId.class) {
            return Refusal.REPORT_UNKNOWN;
        }
        return type == MemberId.class ? Refusal.MEMBER_UNKNOWN : null;
    }
}
