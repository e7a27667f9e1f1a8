package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.id.MemberId;

/** What a member can ask about whom they read. */
public sealed interface FollowCommand extends Command {
    MemberId follower();

    MemberId followed();

    @Override
    default AggregateId aggregate() {
        return FollowEvent.aggregate(follower(), followed());
    }

    /** Read what another writes; doing it twice is once. */
    record Follow(MemberId follower, MemberId followed) implements FollowCommand {}

    /** Stop reading it. */
    record Unfollow(MemberId follower, MemberId followed) implements FollowCommand {}
}
