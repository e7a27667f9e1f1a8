package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.id.MemberId;

/** What a member can ask about whom they have nothing to do with. */
public sealed interface BlockCommand extends Command {
    MemberId blocker();

    MemberId blocked();

    @Override
    default AggregateId aggregate() {
        return BlockEvent.aggregate(blocker(), blocked());
    }

    /** Have nothing to do with another; doing it twice is once. */
    record Block(MemberId blocker, MemberId blocked) implements BlockCommand {}

    /** Take it back. */
    record LiftBlock(MemberId blocker, MemberId blocked) implements BlockCommand {}
}
