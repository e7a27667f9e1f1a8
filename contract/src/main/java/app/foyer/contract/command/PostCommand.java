package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;

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
}
