package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;

/** What happens between a member and a post. */
public sealed interface ReactionEvent extends Event {
    PostId post();

    CommunityId community();

    MemberId member();

    ReactionKind reaction();

    @Override
    default AggregateId aggregate() {
        return aggregate(post(), member());
    }

    static AggregateId aggregate(PostId post, MemberId member) {
        return new AggregateId("reaction", post + "/" + member);
    }

    /** A member reacted to a post. */
    @StoredAs("reaction.added")
    record ReactionAdded(
            PostId post, CommunityId community, MemberId member, ReactionKind reaction, Instant at)
            implements ReactionEvent {}

    /** A member took a reaction back. */
    @StoredAs("reaction.taken-back")
    record ReactionTakenBack(
            PostId post, CommunityId community, MemberId member, ReactionKind reaction, Instant at)
            implements ReactionEvent {}
}
