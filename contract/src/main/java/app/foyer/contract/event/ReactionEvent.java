package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens between a member and a post. */
public sealed interface ReactionEvent extends Event {
    PostId post();

    CommunityId community();

    MemberId member();

    ReactionKind reaction();

    /** Who wrote the post; null in events that were stored before that was told. */
    @Nullable MemberId author();

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
            PostId post,
            CommunityId community,
            MemberId member,
            ReactionKind reaction,
            Instant at,
            @Nullable MemberId author)
            implements ReactionEvent {
        /** To a post of which it is not told who wrote it. */
        public ReactionAdded(
                PostId post,
                CommunityId community,
                MemberId member,
                ReactionKind reaction,
                Instant at) {
            this(post, community, member, reaction, at, null);
        }
    }

    /** A member took a reaction back. */
    @StoredAs("reaction.taken-back")
    record ReactionTakenBack(
            PostId post,
            CommunityId community,
            MemberId member,
            ReactionKind reaction,
            Instant at,
            @Nullable MemberId author)
            implements ReactionEvent {
        /** From a post of which it is not told who wrote it. */
        public ReactionTakenBack(
                PostId post,
                CommunityId community,
                MemberId member,
                ReactionKind reaction,
                Instant at) {
            this(post, community, member, reaction, at, null);
        }
    }
}
