package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Refusal;

/** A wish for a change: decided into events, or refused with a {@link Refusal}. */
public sealed interface Command
        permits AddressCommand,
                BlockCommand,
                AnswerCommand,
                CommunityCommand,
                FollowCommand,
                GatheringCommand,
                HidingCommand,
                InvitationCommand,
                MemberCommand,
                MembershipCommand,
                MuteCommand,
                NetworkCommand,
                PostCommand,
                ReactionCommand,
                ReadingCommand,
                ReportCommand,
                SeatsCommand {

    /** The aggregate that decides. */
    AggregateId aggregate();
}
