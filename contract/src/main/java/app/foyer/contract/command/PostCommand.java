package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Audience;
import app.foyer.contract.Content;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member can ask about posts. */
public sealed interface PostCommand extends Command {
    PostId post();

    @Override
    default AggregateId aggregate() {
        return PostEvent.aggregate(post());
    }

    /** Publish a post, which begins a thread. */
    record PublishPost(
            PostId post, CommunityId community, MemberId author, Content content, Audience audience)
            implements PostCommand {
        /** For all who read the community. */
        public PublishPost(PostId post, CommunityId community, MemberId author, Content content) {
            this(post, community, author, content, Audience.COMMUNITY);
        }
    }

    /** Reply to a post or a reply; whoever sees that sees the reply. */
    record Reply(PostId post, PostId parent, MemberId author, Content content)
            implements PostCommand {}

    /**
     * Bring along what one wrote elsewhere. It comes quietly: into no timeline of others, and the
     * ranking does not count it.
     *
     * @param parent what it answers, if that is in the community; else it begins a thread
     * @param publishedAt when it was written
     */
    record ImportPost(
            PostId post,
            CommunityId community,
            MemberId author,
            @Nullable PostId parent,
            Content content,
            Instant publishedAt)
            implements PostCommand {}

    /** Change one's own words. */
    record EditPost(PostId post, MemberId author, Content content) implements PostCommand {}

    /** Delete one's own post; what others replied stays. */
    record DeletePost(PostId post, MemberId author) implements PostCommand {}

    /**
     * Take a post out of the sight of all but its author and moderators.
     *
     * @param by a founder or a moderator of its community; null for an operator
     */
    record RemovePost(PostId post, @Nullable MemberId by, String reason) implements PostCommand {}

    /**
     * Put a removed post back in its place.
     *
     * @param by a founder or a moderator of its community; null for an operator
     */
    record RestorePost(PostId post, @Nullable MemberId by) implements PostCommand {}
}
