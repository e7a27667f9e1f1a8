package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** What happens between two members who are kept apart: one aggregate for both directions. */
public sealed interface BlockEvent extends Event {
    MemberId blocker();

    MemberId blocked();

    @Override
    default AggregateId aggregate() {
        return aggregate(blocker(), blocked());
    }

    /** The same, whichever is named first. */
    static AggregateId aggregate(MemberId one, MemberId other) {
        return one.compareTo(other) < 0
                ? new AggregateId("block", one + "/" + other)
                : new AggregateId("block", other + "/" + one);
    }

    /** One member is to have nothing to do with another. */
    @StoredAs("block.made")
    record BlockMade(MemberId blocker, MemberId blocked, Instant at) implements BlockEvent {}

    /** They took it back. */
    @StoredAs("block.lifted")
    record BlockLifted(MemberId blocker, MemberId blocked, Instant at) implements BlockEvent {}
}
