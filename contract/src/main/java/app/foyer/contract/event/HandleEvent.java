package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** What happens to a handle, which is known here as a keyed hash only. */
public sealed interface HandleEvent extends Event {
    String handle();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(handle());
    }

    static AggregateId aggregate(String handle) {
        return new AggregateId("handle", handle);
    }

    /** A member took it. */
    @StoredAs("handle.taken")
    record HandleTaken(String handle, MemberId member, Instant at) implements HandleEvent {}

    /** They have it no longer. */
    @StoredAs("handle.given-up")
    record HandleGivenUp(String handle, MemberId member, Instant at) implements HandleEvent {}
}
