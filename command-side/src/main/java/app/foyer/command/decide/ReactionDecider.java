package app.foyer.command.decide;

import static app.foyer.contract.Refusal.POST_DELETED;
import static app.foyer.contract.Refusal.POST_REMOVED;
import static app.foyer.contract.Refusal.POST_UNKNOWN;
import static app.foyer.contract.Refusal.REACTION_UNKNOWN;

import app.foyer.contract.Refused;
import app.foyer.contract.command.ReactionCommand;
import app.foyer.contract.command.ReactionCommand.React;
import app.foyer.contract.command.ReactionCommand.TakeBackReaction;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import java.time.Instant;
import java.util.List;

/** Decides what is signed under a post. Whoever sees it may. */
final class ReactionDecider {
    private ReactionDecider() {}

    static List<ReactionEvent> decide(ReactionCommand command, Facts facts, Instant now) {
        Rights.requireActive(command.member(), facts, now);
        PostState.Live post = livePost(command, facts);
        boolean signed =
                facts.reaction(command.post(), command.member())
                        .reactions()
                        .contains(command.reaction());
        return switch (command) {
            case React c when !signed -> {
                if (!facts.postRules().reactions().contains(c.reaction())) {
                    throw new Refused(REACTION_UNKNOWN);
                }
                yield List.of(
                        new ReactionAdded(
                                c.post(),
                                post.community(),
                                c.member(),
                                c.reaction(),
                                now,
                                post.author()));
            }
            case TakeBackReaction c when signed ->
                    List.of(
                            new ReactionTakenBack(
                                    c.post(),
                                    post.community(),
                                    c.member(),
                                    c.reaction(),
                                    now,
                                    post.author()));
            case React _, TakeBackReaction _ -> List.of();
        };
    }

    private static PostState.Live livePost(ReactionCommand c, Facts facts) {
        return switch (facts.post(c.post())) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                requireSees(c, deleted, facts);
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed(var removed, _) -> {
                requireSees(c, removed, facts);
                throw new Refused(POST_REMOVED);
            }
            case PostState.Live live -> {
                requireSees(c, live, facts);
                yield live;
            }
        };
    }

    /** What one signed is taken back also where a block hides it. */
    private static void requireSees(ReactionCommand c, PostState.Live post, Facts facts) {
        if (c instanceof React) {
            Rights.requireMeets(c.member(), post, facts);
        } else {
            Rights.requireReads(c.member(), post, facts);
        }
    }

    private static void requireSees(ReactionCommand c, PostState.Deleted post, Facts facts) {
        if (c instanceof React) {
            Rights.requireMeets(c.member(), post, facts);
        } else {
            Rights.requireReads(c.member(), post, facts);
        }
    }
}
