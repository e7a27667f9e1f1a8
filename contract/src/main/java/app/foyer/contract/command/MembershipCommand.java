package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;

/** What a member can ask of a community's door. */
public sealed interface MembershipCommand extends Command {
    CommunityId community();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return MembershipEvent.aggregate(community(), member());
    }

    /** Join; joining twice is one membership. */
    record JoinCommunity(CommunityId community, MemberId member) implements MembershipCommand {}

    /** Leave; leaving twice is leaving. */
    record LeaveCommunity(CommunityId community, MemberId member) implements MembershipCommand {}
}
