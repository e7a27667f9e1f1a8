package app.foyer.command.decide;

import static app.foyer.contract.Refusal.FOLLOWS_ONESELF;
import static app.foyer.contract.Refusal.FOLLOW_NOT_ASKED;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;

import app.foyer.contract.Followers;
import app.foyer.contract.Refused;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.FollowCommand.ApproveFollow;
import app.foyer.contract.command.FollowCommand.DeclineFollow;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.RemoveFollower;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowAsked;
import app.foyer.contract.event.FollowEvent.FollowDeclined;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;

/** Decides who reads whom. */
final class FollowDecider {
    private FollowDecider() {}

    static List<FollowEvent> decide(FollowCommand command, Facts facts, Instant now) {
        MemberId follower = command.follower();
        MemberId followed = command.followed();
        if (follower.equals(followed)) {
            throw new Refused(FOLLOWS_ONESELF);
        }
        FollowState state = facts.follow(follower, followed);
        return switch (command) {
            case Follow _ -> follow(follower, followed, state, facts, now);
            case Unfollow _ -> {
                requireBothUnlessOneWent(follower, followed, facts, now);
                yield unfollow(follower, followed, state, now);
            }
            case ApproveFollow _ -> {
                requireBoth(followed, follower, facts, now);
                if (state.asking()) {
                    yield List.of(new FollowStarted(follower, followed, now, followed));
                }
                if (state.following()) {
                    yield List.of();
                }
                throw new Refused(FOLLOW_NOT_ASKED);
            }
            case DeclineFollow _ -> {
                Rights.requireActive(followed, facts, now);
                yield state.asking()
                        ? List.of(new FollowDeclined(follower, followed, now))
                        : List.of();
            }
            case RemoveFollower _ -> {
                Rights.requireActive(followed, facts, now);
                yield state.following()
                        ? List.of(new FollowEnded(follower, followed, now))
                        : List.of();
            }
        };
    }

    /** Who asked while that was needed follows at once when they ask again and it is not. */
    private static List<FollowEvent> follow(
            MemberId follower, MemberId followed, FollowState state, Facts facts, Instant now) {
        MemberState.Joined joined = requireBoth(follower, followed, facts, now);
        Rights.requireNotApart(follower, followed, facts, MEMBER_UNKNOWN);
        boolean asks = joined.followers() == Followers.APPROVAL;
        if (state.following() || (state.asking() && asks)) {
            return List.of();
        }
        return List.of(
                asks
                        ? new FollowAsked(follower, followed, now)
                        : new FollowStarted(follower, followed, now));
    }

    private static List<FollowEvent> unfollow(
            MemberId follower, MemberId followed, FollowState state, Instant now) {
        if (state.following()) {
            return List.of(new FollowEnded(follower, followed, now));
        }
        return state.asking() ? List.of(new FollowWithdrawn(follower, followed, now)) : List.of();
    }

    private static MemberState.Joined requireBoth(
            MemberId by, MemberId other, Facts facts, Instant now) {
        Rights.requireActive(by, facts, now);
        return Rights.requireJoined(other, facts);
    }

    private static void requireBothUnlessOneWent(
            MemberId by, MemberId other, Facts facts, Instant now) {
        if (!facts.member(by).isOver() && !facts.member(other).isOver()) {
            requireBoth(by, other, facts, now);
        }
    }
}
