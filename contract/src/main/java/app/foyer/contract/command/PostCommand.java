package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import org.jspecify.annotations.Nullable;

/** What a member can ask about posts. */
public sealed interface PostCommand extends Command {
    PostId post();

    @Override
    default AggregateId aggregate() {
        return PostEvent.aggregate(post());
    }

    /** Publish a post, which begins a thread. */
    record PublishPost(PostId post, CommunityId community, MemberId author, Content content)
            implements PostCommand {}

    /** Reply to a post or a reply. */
    record Reply(PostId post, PostId parent, MemberId author, Content content)
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
