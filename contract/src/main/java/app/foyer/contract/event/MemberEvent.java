package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Profile;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a member. */
public sealed interface MemberEvent extends Event, PersonalEvent {
    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(member());
    }

    @Override
    default MemberId owner() {
        return member();
    }

    static AggregateId aggregate(MemberId member) {
        return new AggregateId("member", member.toString());
    }

    /** A member joined the network. */
    @StoredAs("member.joined")
    record MemberJoined(MemberId member, Instant at, @Personal @Nullable Profile profile)
            implements MemberEvent {}

    /** A member says something else of themselves. */
    @StoredAs("member.profile-changed")
    record ProfileChanged(MemberId member, Instant at, @Personal @Nullable Profile profile)
            implements MemberEvent {}
}
