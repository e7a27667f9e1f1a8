package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;

/** What a member can ask about a post that they do not care to find at home. */
public sealed interface HidingCommand extends Command {
    MemberId member();

    PostId post();

    @Override
    default AggregateId aggregate() {
        return HidingEvent.aggregate(member(), post());
    }

    /** Do not show it at home any more; doing it twice is once. */
    record HidePost(MemberId member, PostId post) implements HidingCommand {}

    /** Show it again. */
    record ShowPost(MemberId member, PostId post) implements HidingCommand {}
}
