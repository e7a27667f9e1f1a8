package app.foyer.command.decide;

import static app.foyer.contract.Refusal.FOLLOWS_ONESELF;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;

import app.foyer.contract.Refused;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
import java.time.Instant;
import java.util.List;

/** Decides who reads whom. */
final class FollowDecider {
    private FollowDecider() {}

    static List<FollowEvent> decide(FollowCommand command, Facts facts, Instant now) {
        if (command.follower().equals(command.followed())) {
            throw new Refused(FOLLOWS_ONESELF);
        }
        boolean over =
                facts.member(command.follower()).isOver()
                        || facts.member(command.followed()).isOver();
        if (!(over && command instanceof Unfollow)) {
            Rights.requireActive(command.follower(), facts, now);
            Rights.requireJoined(command.followed(), facts);
            if (command instanceof Follow) {
                Rights.requireNotApart(
                        command.follower(), command.followed(), facts, MEMBER_UNKNOWN);
            }
        }
        boolean following = facts.follow(command.follower(), command.followed()).following();
        return switch (command) {
            case Follow c when !following ->
                    List.of(new FollowStarted(c.follower(), c.followed(), now));
            case Unfollow c when following ->
                    List.of(new FollowEnded(c.follower(), c.followed(), now));
            case Follow _, Unfollow _ -> List.of();
        };
    }
}
