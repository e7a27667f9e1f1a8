package app.foyer.command.decide;

import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;

/** Whose an account is. */
public sealed interface AccountState extends State {
    record Unclaimed() implements AccountState {}

    record Claimed(MemberId member) implements AccountState {}

    @Override
    default AccountState after(Event event) {
        if (event instanceof AccountClaimed claimed) {
            return new Claimed(claimed.member());
        }
        throw State.foreign(this, event);
    }
}
