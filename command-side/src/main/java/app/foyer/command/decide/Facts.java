package app.foyer.command.decide;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.BeginningsEvent;
import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.InvitationEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReadingEvent;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.SeatsEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.time.Instant;

/** The states that a decider may look at, its own aggregate's among them. */
@FunctionalInterface
public interface Facts {
    /** The state of an aggregate, of the type that belongs to its kind. */
    State about(AggregateId aggregate);

    /** What must be there before a community opens. */
    default OpeningRule openingRule() {
        return OpeningRule.STANDARD;
    }

    /** What the network sets about posts. */
    default PostRules postRules() {
        return PostRules.STANDARD;
    }

    /**
     * How many reports of a member are to be settled, up to {@link Limits#REPORTS_OPEN_MAX}. It is
     * no precondition of what is decided by it: who reports several things in the same instant may
     * have some more.
     */
    default int openReports(MemberId reporter) {
        return 0;
    }

    /**
     * By how many invitations of a member somebody may come at {@code now}, up to {@link
     * Limits#INVITATIONS_OPEN_MAX}; likewise.
     */
    default int openInvitations(MemberId inviter, Instant now) {
        return 0;
    }

    default BeginningsState beginnings(CommunityId community) {
        return (BeginningsState) about(BeginningsEvent.aggregate(community));
    }

    /** What stands between two members, whichever is named first. */
    default BlockState block(MemberId one, MemberId other) {
        return (BlockState) about(BlockEvent.aggregate(one, other));
    }

    default AddressState address(String address) {
        return (AddressState) about(AddressEvent.aggregate(address));
    }

    default AddressesState addresses(MemberId member) {
        return (AddressesState) about(AddressesEvent.aggregate(member));
    }

    default AccountState account(String account) {
        return (AccountState) about(AccountEvent.aggregate(account));
    }

    default CommunityState community(CommunityId community) {
        return (CommunityState) about(CommunityEvent.aggregate(community));
    }

    default FollowState follow(MemberId follower, MemberId followed) {
        return (FollowState) about(FollowEvent.aggregate(follower, followed));
    }

    default GatheringState gathering(GatheringId gathering) {
        return (GatheringState) about(GatheringEvent.aggregate(gathering));
    }

    default AnswerState answer(GatheringId gathering, MemberId member) {
        return (AnswerState) about(AnswerEvent.aggregate(gathering, member));
    }

    default HandleState handle(String handle) {
        return (HandleState) about(HandleEvent.aggregate(handle));
    }

    default HidingState hiding(MemberId member, PostId post) {
        return (HidingState) about(HidingEvent.aggregate(member, post));
    }

    default InvitationState invitation(InvitationId invitation) {
        return (InvitationState) about(InvitationEvent.aggregate(invitation));
    }

    default MemberState member(MemberId member) {
        return (MemberState) about(MemberEvent.aggregate(member));
    }

    default MembershipState membership(CommunityId community, MemberId member) {
        return (MembershipState) about(MembershipEvent.aggregate(community, member));
    }

    default MutesState mutes(MemberId muter) {
        return (MutesState) about(MutesEvent.aggregate(muter));
    }

    default NetworkState network() {
        return (NetworkState) about(NetworkEvent.AGGREGATE);
    }

    default PostState post(PostId post) {
        return (PostState) about(PostEvent.aggregate(post));
    }

    default ReportState report(ReportId report) {
        return (ReportState) about(ReportEvent.aggregate(report));
    }

    default SeatsState seats(CommunityId community) {
        return (SeatsState) about(SeatsEvent.aggregate(community));
    }

    default ReadingState reading(MemberId member) {
        return (ReadingState) about(ReadingEvent.aggregate(member));
    }

    default ReactionState reaction(PostId post, MemberId member) {
        return (ReactionState) about(ReactionEvent.aggregate(post, member));
    }
}
