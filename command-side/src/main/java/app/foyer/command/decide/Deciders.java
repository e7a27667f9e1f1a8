package app.foyer.command.decide;

import app.foyer.contract.Refused;
import app.foyer.contract.command.AddressCommand;
import app.foyer.contract.command.AnswerCommand;
import app.foyer.contract.command.BlockCommand;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand;
import app.foyer.contract.command.FollowCommand;
import app.foyer.contract.command.GatheringCommand;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.InvitationCommand;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.NetworkCommand;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.ReactionCommand;
import app.foyer.contract.command.ReadingCommand;
import app.foyer.contract.command.ReportCommand;
import app.foyer.contract.command.SeatsCommand;
import app.foyer.contract.event.Event;
import java.time.Instant;
import java.util.List;

/** Leads a command to the decider of its aggregate. */
public final class Deciders {
    private Deciders() {}

    /**
     * What follows from {@code command} at {@code now}.
     *
     * @return the events, in order; none if the wish is already fulfilled
     * @throws Refused if it is not to be done
     */
    public static List<? extends Event> decide(Command command, Facts facts, Instant now) {
        return switch (command) {
            case AddressCommand c -> AddressDecider.decide(c, facts, now);
            case BlockCommand c -> BlockDecider.decide(c, facts, now);
            case AnswerCommand c -> AnswerDecider.decide(c, facts, now);
            case GatheringCommand c -> GatheringDecider.decide(c, facts, now);
            case HidingCommand c -> HidingDecider.decide(c, facts, now);
            case CommunityCommand c -> CommunityDecider.decide(c, facts, now);
            case FollowCommand c -> FollowDecider.decide(c, facts, now);
            case InvitationCommand c -> InvitationDecider.decide(c, facts, now);
            case MemberCommand c -> MemberDecider.decide(c, facts, now);
            case MembershipCommand c -> MembershipDecider.decide(c, facts, now);
            case MuteCommand c -> MutesDecider.decide(c, facts, now);
            case NetworkCommand c -> NetworkDecider.decide(c, facts, now);
            case PostCommand c -> PostDecider.decide(c, facts, now);
            case ReactionCommand c -> ReactionDecider.decide(c, facts, now);
            case ReadingCommand c -> ReadingDecider.decide(c, facts, now);
            case ReportCommand c -> ReportDecider.decide(c, facts, now);
            case SeatsCommand c -> SeatsDecider.decide(c, facts, now);
        };
    }
}
