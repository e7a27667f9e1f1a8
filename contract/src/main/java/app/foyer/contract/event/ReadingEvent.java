package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** What happens to how far a member has read what is noted for them. */
public sealed interface ReadingEvent extends Event {
    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(member());
    }

    static AggregateId aggregate(MemberId member) {
        return new AggregateId("reading", member.toString());
    }

    /**
     * A member has read what is noted for them.
     *
     * @param upTo the position of the last of it
     */
    @StoredAs("notifications.read")
    record NotificationsRead(MemberId member, long upTo, Instant at) implements ReadingEvent {}
}
