package app.foyer.query.recent;

import app.foyer.contract.Account;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.id.MemberId;
import java.util.Optional;

/** Knows whose a login is for as long as nothing happens to the member, who else is asked about. */
public final class RecentAccounts implements Accounts {
    private static final int KEPT_MAX = 500_000;

    private final Accounts accounts;
    private final Touches touches;
    private final Recent<String, MemberId> recent;

    /**
     * @param accounts as the log has them
     */
    public RecentAccounts(Accounts accounts, Touches touches) {
        this.accounts = accounts;
        this.touches = touches;
        this.recent = new Recent<>(touches, KEPT_MAX);
    }

    @Override
    public Account of(String sub) {
        return accounts.of(sub);
    }

    @Override
    public Optional<MemberId> memberOf(String sub) {
        MemberId kept = recent.find(sub);
        if (kept != null) {
            return Optional.of(kept);
        }
        long position = touches.reached();
        Optional<MemberId> found = accounts.memberOf(sub);
        found.ifPresent(member -> recent.keep(sub, member, position, member.value()));
        return found;
    }

    @Override
    public Optional<MemberId> applicantOf(String sub) {
        return accounts.applicantOf(sub);
    }
}
