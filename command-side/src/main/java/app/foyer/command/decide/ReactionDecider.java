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
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;

/** Decides what is signed under a post. Whoever sees it may. */
final class ReactionDecider {
    private ReactionDecider() {}

    static List<ReactionEvent> decide(ReactionCommand command, Facts facts, Instant now) {
        Rights.requireActive(command.member(), facts, now);
        boolean signed =
                facts.reaction(command.post(), command.member())
                        .reactions()
                        .contains(command.reaction());
        PostState.Live post = livePost(command, signed, facts);
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

    private static PostState.Live livePost(ReactionCommand c, boolean signed, Facts facts) {
        // What one signed is taken back also where a block hides it.
        boolean takesBack = c instanceof TakeBackReaction && signed;
        return switch (facts.post(c.post())) {
            case PostState.Unknown _ -> throw new Refused(POST_UNKNOWN);
            case PostState.Deleted deleted -> {
                if (takesBack) {
                    Rights.requireReads(c.member(), deleted, facts);
                } else {
                    Rights.requireMeets(c.member(), deleted, facts);
                }
                throw new Refused(POST_DELETED);
            }
            case PostState.Removed(var removed, _) -> {
                requireSees(c.member(), removed, takesBack, facts);
                throw new Refused(POST_REMOVED);
            }
            case PostState.Live live -> {
                requireSees(c.member(), live, takesBack, facts);
                yield live;
            }
        };
    }

    private static void requireSees(
            MemberId member, PostState.Live post, boolean takesBack, Facts facts) {
        if (takesBack) {
            Rights.requireReads(member, post, facts);
        } else {
            Rights.requireMeets(member, post, facts);
        }
    }
}
