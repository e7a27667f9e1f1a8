package app.foyer.contract.query;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a member did, as the log has it; for themselves. */
public interface OwnLog {
    /**
     * Hands over all that a member wrote and did not delete, in the order in which it came into the
     * log, a few at a time.
     */
    void posts(MemberId author, Consumer<OwnPost> each);

    /** Since when memberships and follows stand: when each began, or began again. */
    Map<AggregateId, Instant> began(Collection<AggregateId> relations);

    /**
     * A post.
     *
     * @param parent what it answers; null if it began a thread
     * @param content as it was last edited
     * @param at when it was written
     * @param editedAt null if it never was
     * @param imported whether it was brought along from elsewhere
     * @param followersOf whose followers alone see it; null if all do who read the community
     */
    record OwnPost(
            PostId post,
            CommunityId community,
            PostId thread,
            @Nullable PostId parent,
            Content content,
            Instant at,
            @Nullable Instant editedAt,
            boolean imported,
            @Nullable MemberId followersOf) {}
}
