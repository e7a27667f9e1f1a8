package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import java.time.Instant;

/** Something that happened, and is stored for ever. A record of facts; nothing computed. */
public sealed interface Event
        permits AccountEvent,
                AddressEvent,
                AddressesEvent,
                AnswerEvent,
                BeginningsEvent,
                BlockEvent,
                CommunityEvent,
                FollowEvent,
                GatheringEvent,
                HandleEvent,
                HidingEvent,
                InvitationEvent,
                MemberEvent,
                MembershipEvent,
                MutesEvent,
                NetworkEvent,
                PostEvent,
                ReactionEvent,
                ReadingEvent,
                ReportEvent,
                SeatsEvent {

    /** When it happened. An import keeps the history's own times, so it may lie long before now. */
    Instant at();

    /** The aggregate that it happened to. */
    AggregateId aggregate();
}
