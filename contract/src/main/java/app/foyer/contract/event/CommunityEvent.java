package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Description;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a community. */
public sealed interface CommunityEvent extends Event {
    CommunityId community();

    @Override
    default AggregateId aggregate() {
        return aggregate(community());
    }

    static AggregateId aggregate(CommunityId community) {
        return new AggregateId("community", community.toString());
    }

    /** A community was founded, and is not open yet. */
    @StoredAs("community.founded")
    record CommunityFounded(
            CommunityId community, @Nullable MemberId founder, Instant at, Description description)
            implements CommunityEvent {}

    /** A community says something else of itself. */
    @StoredAs("community.described")
    record CommunityDescribed(CommunityId community, Instant at, Description description)
            implements CommunityEvent {}

    /** A community opened to everybody. */
    @StoredAs("community.opened")
    record CommunityOpened(CommunityId community, Instant at) implements CommunityEvent {}
}
