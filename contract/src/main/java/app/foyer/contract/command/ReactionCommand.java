package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;

/** What a member can ask about their reactions. */
public sealed interface ReactionCommand extends Command {
    PostId post();

    MemberId member();

    ReactionKind reaction();

    @Override
    default AggregateId aggregate() {
        return ReactionEvent.aggregate(post(), member());
    }

    /** React; the same reaction twice is one. */
    record React(PostId post, MemberId member, ReactionKind reaction) implements ReactionCommand {}

    /** Take a reaction back. */
    record TakeBackReaction(PostId post, MemberId member, ReactionKind reaction)
            implements ReactionCommand {}
}
