package app.foyer.command.decide;

import static app.foyer.contract.Refusal.BLOCKS_ONESELF;

import app.foyer.contract.Refused;
import app.foyer.contract.command.BlockCommand;
import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowWithdrawn;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides who has nothing to do with whom. Follows and requests between the two end with the same
 * append.
 */
final class BlockDecider {
    private BlockDecider() {}

    static List<Event> decide(BlockCommand command, Facts facts, Instant now) {
        if (command.blocker().equals(command.blocked())) {
            throw new Refused(BLOCKS_ONESELF);
        }
        boolean blocks =
                facts.block(command.blocker(), command.blocked())
                        .blockers()
                        .contains(command.blocker());
        return switch (command) {
            case Block c -> {
                Rights.requireActive(c.blocker(), facts, now);
                Rights.requireKnown(c.blocked(), facts);
                yield blocks ? List.of() : block(c, facts, now);
            }
            case LiftBlock c -> {
                if (!facts.member(c.blocker()).isOver()) {
                    Rights.requireActive(c.blocker(), facts, now);
                }
                yield blocks ? List.of(new BlockLifted(c.blocker(), c.blocked(), now)) : List.of();
            }
        };
    }

    private static List<Event> block(Block c, Facts facts, Instant now) {
        List<Event> events = new ArrayList<>();
        events.add(new BlockMade(c.blocker(), c.blocked(), now));
        endFollow(c.blocker(), c.blocked(), facts, now, events);
        endFollow(c.blocked(), c.blocker(), facts, now, events);
        return events;
    }

    private static void endFollow(
            MemberId follower, MemberId followed, Facts facts, Instant now, List<Event> events) {
        FollowState follow = facts.follow(follower, followed);
        if (follow.following()) {
            events.add(new FollowEnded(follower, followed, now));
        }
        if (follow.asking()) {
            events.add(new FollowWithdrawn(follower, followed, now));
        }
    }
}
