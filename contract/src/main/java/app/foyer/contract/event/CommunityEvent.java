package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Description;
import app.foyer.contract.Door;
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

    /** The community is entered otherwise from now on; who is in stays in. */
    @StoredAs("community.door-set")
    record CommunityDoorSet(CommunityId community, Instant at, Door door)
            implements CommunityEvent {}

    /**
     * The community holds so many members from now on.
     *
     * @param capacity null for any number
     */
    @StoredAs("community.capacity-set")
    record CommunityCapacitySet(CommunityId community, Instant at, @Nullable Integer capacity)
            implements CommunityEvent {}

    /**
     * The time of the opening night was set.
     *
     * @param opensAt null if there is none any more
     * @param announced whether everybody may read beforehand that it opens, and what it is about
     */
    @StoredAs("community.opening-set")
    record CommunityOpeningSet(
            CommunityId community, Instant at, @Nullable Instant opensAt, boolean announced)
            implements CommunityEvent {}

    /**
     * The time came, and too little was there: the community stays closed, and no time is set.
     *
     * @param posts that stood there
     * @param members who wrote them
     */
    @StoredAs("community.opening-missed")
    record CommunityOpeningMissed(CommunityId community, Instant at, int posts, int members)
            implements CommunityEvent {}

    /** A member became one of the founders. */
    @StoredAs("community.founder-named")
    record CommunityFounderNamed(CommunityId community, MemberId member, Instant at)
            implements CommunityEvent {}

    /** A founder is one no longer. */
    @StoredAs("community.founder-resigned")
    record CommunityFounderResigned(CommunityId community, MemberId member, Instant at)
            implements CommunityEvent {}
}
