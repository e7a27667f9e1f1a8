package app.foyer.contract.query;

import app.foyer.contract.Content;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that a member wrote and did not delete, as the log has it; for themselves. */
public interface OwnPosts {
    /** Hands over the posts in the order in which they came into the log, a few at a time. */
    void read(MemberId author, Consumer<OwnPost> each);

    /**
     * One of them.
     *
     * @param parent what it answers; null if it began a thread
     * @param content as it was last edited
     * @param at when it was written
     * @param editedAt null if it never was
     * @param imported whether it was brought along from elsewhere
     */
    record OwnPost(
            PostId post,
            CommunityId community,
            PostId thread,
            @Nullable PostId parent,
            Content content,
            Instant at,
            @Nullable Instant editedAt,
            boolean imported) {}
}
