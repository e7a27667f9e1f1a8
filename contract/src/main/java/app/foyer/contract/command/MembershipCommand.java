package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Via;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/** What a member can ask of a community's door. */
public sealed interface MembershipCommand extends Command
        permits MembershipCommand.JoinCommunity,
                MembershipCommand.AskToJoin,
                MembershipCommand.AdmitNext,
                MembershipCommand.LeaveCommunity,
                ModerationCommand,
                RoleCommand {
    CommunityId community();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return MembershipEvent.aggregate(community(), member());
    }

    /**
     * Join; joining twice is one membership.
     *
     * @param via the recommendation that led there; null if none did
     */
    record JoinCommunity(CommunityId community, MemberId member, @Nullable Via via)
            implements MembershipCommand {
        /** Without a recommendation. */
        public JoinCommunity(CommunityId community, MemberId member) {
            this(community, member, null);
        }
    }

    /**
     * Ask to be let in, where the door is gated.
     *
     * @param words to those who decide; null for none
     */
    record AskToJoin(CommunityId community, MemberId member, @Nullable String words)
            implements MembershipCommand {}

    /** Let in who waited longest, if there is room. */
    record AdmitNext(CommunityId community, MemberId member) implements MembershipCommand {}

    /** Leave, or ask or wait no longer; leaving twice is leaving. */
    record LeaveCommunity(CommunityId community, MemberId member) implements MembershipCommand {}
}
