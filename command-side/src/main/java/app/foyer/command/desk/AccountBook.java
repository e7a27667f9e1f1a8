package app.foyer.command.desk;

import app.foyer.command.decide.AccountState;
import app.foyer.command.decide.MemberState;
import app.foyer.command.keys.KeyedHash;
import app.foyer.command.keys.NamedKeys;
import app.foyer.contract.Account;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.event.AccountEvent;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.id.MemberId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds whose a login is. A claim changes hands only once its holder is a member no longer, so
 * those found are kept in a cache for a while.
 */
public final class AccountBook implements Accounts {
    private static final int CACHED_MAX = 100_000;

    /** So long another server may take who left the network for a member. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final States states;
    private final KeyedHash hash;

    /** By login. */
    private final Cache<String, MemberId> found =
            Caffeine.newBuilder().maximumSize(CACHED_MAX).expireAfterWrite(KEPT).build();

    public AccountBook(States states, NamedKeys keys) {
        this.states = states;
        this.hash = new KeyedHash(keys.key("account"));
    }

    @Override
    public Account of(String sub) {
        return new Account(hash.of(sub), sub);
    }

    @Override
    public Optional<MemberId> memberOf(String sub) {
        MemberId cached = found.getIfPresent(sub);
        if (cached != null && !isKnownToBeOver(cached)) {
            return Optional.of(cached);
        }
        return holderOf(of(sub).id())
                .filter(holder -> stateOf(holder) instanceof MemberState.Joined)
                .map(member -> {
                    found.put(sub, member);
                    return member;
                });
    }

    @Override
    public Optional<MemberId> applicantOf(String sub) {
        return holderOf(of(sub).id())
                .filter(holder ->
                        switch (stateOf(holder)) {
                            case MemberState.Asking _,
                                    MemberState.Waiting _,
                                    MemberState.Declined _ ->
                                    true;
                            case MemberState.Unknown _,
                                    MemberState.Joined _,
                                    MemberState.Gone _,
                                    MemberState.Forgotten _ ->
                                    false;
                        });
    }

    private Optional<MemberId> holderOf(String account) {
        return switch ((AccountState) states.read(AccountEvent.aggregate(account)).state()) {
            case AccountState.Unclaimed _ -> Optional.empty();
            case AccountState.Claimed(var member) -> Optional.of(member);
        };
    }

    private MemberState stateOf(MemberId member) {
        return (MemberState) states.read(MemberEvent.aggregate(member)).state();
    }

    private boolean isKnownToBeOver(MemberId member) {
        States.Versioned kept = states.kept(MemberEvent.aggregate(member));
        return kept != null && ((MemberState) kept.state()).isOver();
    }

    /** Their logins are nobody's now. */
    public void forget(Collection<MemberId> members) {
        found.asMap().values().removeAll(members);
    }
}
