package app.foyer.command.decide;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.Event;

/** What an aggregate's events add up to, as far as deciders need it. */
public sealed interface State
        permits AccountState,
                AddressState,
                AddressesState,
                AnswerState,
                BeginningsState,
                BlockState,
                CommunityState,
                FollowState,
                GatheringState,
                HandleState,
                HidingState,
                InvitationState,
                MemberState,
                MembershipState,
                MutesState,
                NetworkState,
                PostState,
                ReactionState,
                ReadingState,
                ReportState,
                SeatsState {

    /** The state once {@code event}, one of this aggregate's own, has happened too. */
    State after(Event event);

    /**
     * The state of an aggregate to which nothing has happened.
     *
     * @throws IllegalArgumentException if there is no such kind of aggregate
     */
    static State before(AggregateId aggregate) {
        return switch (aggregate.kind()) {
            case "account" -> new AccountState.Unclaimed();
            case "address" -> AddressState.UNCLAIMED;
            case "addresses" -> AddressesState.NONE;
            case "answer" -> AnswerState.NONE;
            case "handle" -> HandleState.FREE;
            case "hiding" -> HidingState.NONE;
            case "gathering" -> new GatheringState.Unknown();
            case "beginnings" -> BeginningsState.NONE;
            case "block" -> BlockState.NONE;
            case "community" -> new CommunityState.Unknown();
            case "follow" -> FollowState.NONE;
            case "invitation" -> new InvitationState.Unknown();
            case "member" -> new MemberState.Unknown();
            case "membership" -> new MembershipState.Outside();
            case "mutes" -> MutesState.NONE;
            case "network" -> NetworkState.OPEN;
            case "post" -> new PostState.Unknown();
            case "reaction" -> ReactionState.NONE;
            case "reading" -> ReadingState.NONE;
            case "report" -> new ReportState.None();
            case "seats" -> SeatsState.NONE;
            default -> throw new IllegalArgumentException("no such aggregate: " + aggregate);
        };
    }

    /** An event was handed to a state of another aggregate: a fault in the program or the log. */
    static IllegalArgumentException foreign(State state, Event event) {
        return new IllegalArgumentException(
                event.aggregate() + " is not an aggregate of " + state.getClass().getSimpleName());
    }
}
