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

    /** Read what another writes, or ask to, as the other likes it; doing it twice is once. */
    record Follow(MemberId follower, MemberId followed) implements FollowCommand {}

    /** Stop reading it, or asking. */
    record Unfollow(MemberId follower, MemberId followed) implements FollowCommand {}

    /** Let who asks follow; for the one who is followed. */
    record ApproveFollow(MemberId follower, MemberId followed) implements FollowCommand {}

    /** Do not let who asks follow; for the one who is followed. */
    record DeclineFollow(MemberId follower, MemberId followed) implements FollowCommand {}

    /** Let who follows do so no longer; for the one who is followed. */
    record RemoveFollower(MemberId follower, MemberId followed) implements FollowCommand {}
}
