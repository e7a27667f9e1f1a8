package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;

/** What happens between a member and a post that they do not care to find at home. */
public sealed interface HidingEvent extends Event {
    MemberId member();

    PostId post();

    @Override
    default AggregateId aggregate() {
        return aggregate(member(), post());
    }

    static AggregateId aggregate(MemberId member, PostId post) {
        return new AggregateId("hiding", member + "/" + post);
    }

    /** It does not return to their home. */
    @StoredAs("hiding.hidden")
    record PostHidden(MemberId member, PostId post, Instant at) implements HidingEvent {}

    /** They took it back. */
    @StoredAs("hiding.shown")
    record PostShown(MemberId member, PostId post, Instant at) implements HidingEvent {}
}
