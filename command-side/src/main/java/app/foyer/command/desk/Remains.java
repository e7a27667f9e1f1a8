package app.foyer.command.desk;

import app.foyer.command.decide.AddressState;
import app.foyer.command.decide.BlockState;
import app.foyer.command.decide.FollowState;
import app.foyer.command.decide.GatheringState;
import app.foyer.command.decide.MembershipState;
import app.foyer.command.decide.PostState;
import app.foyer.command.decide.ReportState;
import app.foyer.command.decide.State;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.Address;
import app.foyer.contract.AggregateId;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.GatheringCommand.Disown;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import java.util.List;
import java.util.Optional;

/** What is left of a member who goes, and what ends it. */
public final class Remains {
    private final States states;
    private final PostgresEventStorageEngine log;

    public Remains(States states, PostgresEventStorageEngine log) {
        this.states = states;
        this.log = log;
    }

    /** What a member ever had a part in; reads the whole log. */
    public List<AggregateId> of(MemberId member) {
        return log.queries().aroundOf(member);
    }

    /**
     * What ends a member's part in something; empty once it has ended.
     *
     * @param postsToo whether they are forgotten: what they wrote goes, too, and whom they blocked
     *     and what they reported
     */
    public Optional<Command> ending(AggregateId aggregate, MemberId member, boolean postsToo) {
        return Optional.ofNullable(
                switch (states.read(aggregate).state()) {
                    case PostState.Live _ when postsToo ->
                            new DeletePost(PostId.of(aggregate.key()), member);
                    case PostState.Removed _ when postsToo ->
                            new DeletePost(PostId.of(aggregate.key()), member);
                    case MembershipState.Inside _,
                            MembershipState.Asking _,
                            MembershipState.Waiting _ ->
                            new LeaveCommunity(CommunityId.of(ends(aggregate)[0]), member);
                    case FollowState follow when follow.following() || follow.asking() ->
                            new Unfollow(
                                    MemberId.of(ends(aggregate)[0]),
                                    MemberId.of(ends(aggregate)[1]));
                    case AddressState address when address.claimants().contains(member) ->
                            new ReleaseAddress(member, new Address(aggregate.key(), ""));
                    case BlockState block when postsToo && block.blockers().contains(member) ->
                            new LiftBlock(member, other(aggregate, member));
                    case ReportState.Made made when postsToo && made.reporter().equals(member) ->
                            new WithdrawReport(ReportId.of(aggregate.key()), member);
                    case GatheringState.Announced announced
                            when postsToo && announced.host().equals(member) ->
                            announced.course() == GatheringState.Course.DISOWNED
                                    ? null
                                    : new Disown(GatheringId.of(aggregate.key()), member);
                    case State _ -> null;
                });
    }

    private static MemberId other(AggregateId relation, MemberId member) {
        MemberId first = MemberId.of(ends(relation)[0]);
        return first.equals(member) ? MemberId.of(ends(relation)[1]) : first;
    }

    private static String[] ends(AggregateId relation) {
        return relation.key().split("/", 2);
    }
}
