package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens between a member and one whom they read. */
public sealed interface FollowEvent extends Event {
    MemberId follower();

    MemberId followed();

    @Override
    default AggregateId aggregate() {
        return aggregate(follower(), followed());
    }

    static AggregateId aggregate(MemberId follower, MemberId followed) {
        return new AggregateId("follow", follower + "/" + followed);
    }

    /**
     * One member follows another.
     *
     * @param by who let them; null for nobody, and in events that were stored before that was told
     */
    @StoredAs("follow.started")
    record FollowStarted(MemberId follower, MemberId followed, Instant at, @Nullable MemberId by)
            implements FollowEvent {
        /** Without asking. */
        public FollowStarted(MemberId follower, MemberId followed, Instant at) {
            this(follower, followed, at, null);
        }
    }

    /** One member wants to follow another, who decides. */
    @StoredAs("follow.asked")
    record FollowAsked(MemberId follower, MemberId followed, Instant at) implements FollowEvent {}

    /** They want to no longer. */
    @StoredAs("follow.withdrawn")
    record FollowWithdrawn(MemberId follower, MemberId followed, Instant at)
            implements FollowEvent {}

    /** The other did not let them. */
    @StoredAs("follow.declined")
    record FollowDeclined(MemberId follower, MemberId followed, Instant at)
            implements FollowEvent {}

    /** One member follows another no longer. */
    @StoredAs("follow.ended")
    record FollowEnded(MemberId follower, MemberId followed, Instant at) implements FollowEvent {}
}
