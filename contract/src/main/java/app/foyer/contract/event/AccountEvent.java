package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to an account. */
public sealed interface AccountEvent extends Event, PersonalEvent {
    String account();

    MemberId member();

    @Override
    default AggregateId aggregate() {
        return aggregate(account());
    }

    @Override
    default MemberId owner() {
        return member();
    }

    static AggregateId aggregate(String account) {
        return new AggregateId("account", account);
    }

    /** An account became a member's; no other can claim it. */
    @StoredAs("account.claimed")
    record AccountClaimed(
            String account, MemberId member, Instant at, @Personal @Nullable String sub)
            implements AccountEvent {}
}
