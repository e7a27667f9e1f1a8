package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.id.MemberId;

/** What a member can say about how far they have read. */
public sealed interface ReadingCommand extends Command {
    MemberId member();

    @Override
    default AggregateId aggregate() {
        return ReadingEvent.aggregate(member());
    }

    /** Everything that is noted for them up to a position is read; less than before is nothing. */
    record ReadNotifications(MemberId member, long upTo) implements ReadingCommand {}
}
