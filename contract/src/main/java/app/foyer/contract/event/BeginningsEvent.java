package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;

/** What is written in a community before it opens; nothing happens here any more after that. */
public sealed interface BeginningsEvent extends Event {
    CommunityId community();

    @Override
    default AggregateId aggregate() {
        return aggregate(community());
    }

    static AggregateId aggregate(CommunityId community) {
        return new AggregateId("beginnings", community.toString());
    }

    /** A post or a reply was written. */
    @StoredAs("beginnings.written")
    record BeginningWritten(CommunityId community, PostId post, MemberId author, Instant at)
            implements BeginningsEvent {}

    /** One of them was deleted. */
    @StoredAs("beginnings.deleted")
    record BeginningDeleted(CommunityId community, PostId post, MemberId author, Instant at)
            implements BeginningsEvent {}
}
