package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others did that concerns a member, as they see it: everything alike about the same thing in
 * one.
 *
 * @param post the newest reply, the post that names the member, or theirs that was reacted to
 * @param gathering theirs that somebody changed or cancelled, or at which they got a seat
 * @param community where they were admitted, declined, warned, or made a moderator, or got a place
 * @param invitation that is for them
 * @param members who did it, the last first, a few of them
 * @param count how many members did; 0 where that is nobody's name to tell
 * @param position in the log, of the last of it
 * @param at when that happened
 * @param unread whether it lies after what the member has read
 */
public record Notification(
        Kind kind,
        @Nullable Card post,
        @Nullable GatheringCard gathering,
        @Nullable Place community,
        @Nullable InvitationId invitation,
        List<Named> members,
        int count,
        long position,
        Instant at,
        boolean unread) {
    public Notification {
        members = List.copyOf(members);
    }

    /** What was done. The names are stored, and stay. */
    public enum Kind {
        REPLY,
        MENTION,
        REACTION,
        FOLLOW,
        FOLLOW_REQUEST,
        FOLLOW_APPROVED,
        ADMITTED,
        DECLINED,
        MODERATOR,
        WARNED,
        SEAT,
        INVITED,
        GATHERING_CHANGED,
        GATHERING_CANCELLED;

        /** Whether somebody speaks to the member; what is unread of it comes first. */
        public boolean isAnswer() {
            return this == REPLY || this == MENTION;
        }
    }

    /** A member, and how they are called now. */
    public record Named(MemberId member, String name) {}

    /** A community, and how it is called now. */
    public record Place(CommunityId community, String name) {}
}
