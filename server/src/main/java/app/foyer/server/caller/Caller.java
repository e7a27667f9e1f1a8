package app.foyer.server.caller;

import app.foyer.contract.Account;
import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Viewer;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sent a request, and for whom they may act. Made per request, by {@link Callers}. */
public final class Caller {
    private final @Nullable String sub;
    private final Set<Scope> scopes;
    private final @Nullable MemberId onBehalfOf;
    private final String correlation;
    private final @Nullable String idempotencyKey;
    private final Accounts accounts;
    private @Nullable MemberId found;

    Caller(
            @Nullable String sub,
            Set<Scope> scopes,
            @Nullable MemberId onBehalfOf,
            String correlation,
            @Nullable String idempotencyKey,
            Accounts accounts) {
        this.sub = sub;
        this.scopes = scopes;
        this.onBehalfOf = onBehalfOf;
        this.correlation = correlation;
        this.idempotencyKey = idempotencyKey;
        this.accounts = accounts;
    }

    /** Who is looking: a member, or somebody who is not one (yet). */
    public Viewer viewer() {
        return member().map(Viewer::new).orElse(Viewer.ANONYMOUS);
    }

    /**
     * The member who acts.
     *
     * @throws FrontRefused {@code token-missing}, {@code scope-missing}
     * @throws Refused {@code not-yet-joined}
     */
    public MemberId actor() {
        if (onBehalfOf != null) {
            return onBehalfOf;
        }
        requireMemberScope();
        return member().orElseThrow(() -> new Refused(Refusal.NOT_YET_JOINED));
    }

    /**
     * The account that joins the network.
     *
     * @throws FrontRefused {@code token-missing}, {@code scope-missing}
     */
    public Account account() {
        return accounts.of(requireMemberScope());
    }

    /** The word of {@code actor}, for events' metadata. */
    public Authorship authorship(MemberId actor) {
        String agent = onBehalfOf == null || sub == null ? null : accounts.of(sub).id();
        return new Authorship(actor, agent, Origin.MEMBER, correlation);
    }

    /**
     * The idempotency key that came in the header; null if none did.
     *
     * @throws Refused {@code idempotency-key-invalid}
     */
    public @Nullable IdempotencyKey idempotencyKey() {
        return idempotencyKey == null ? null : idempotencyKey(idempotencyKey);
    }

    /**
     * A word of this caller's as an idempotency key.
     *
     * @throws Refused {@code idempotency-key-invalid}
     */
    public IdempotencyKey idempotencyKey(String word) {
        return new IdempotencyKey(sub + "\n" + onBehalfOf, word);
    }

    /**
     * Who asked with this account to be let into the network, and is not in.
     *
     * @throws FrontRefused {@code token-missing}, {@code scope-missing}
     * @throws Refused {@code not-asking}
     */
    public MemberId applicant() {
        return findApplicant().orElseThrow(() -> new Refused(Refusal.NOT_ASKING));
    }

    /** Likewise; empty if nobody did. */
    public Optional<MemberId> findApplicant() {
        return accounts.applicantOf(requireMemberScope());
    }

    private Optional<MemberId> member() {
        if (onBehalfOf != null) {
            return Optional.of(onBehalfOf);
        }
        if (found == null && sub != null && scopes.contains(Scope.MEMBER)) {
            found = accounts.memberOf(sub).orElse(null);
        }
        return Optional.ofNullable(found);
    }

    private String requireMemberScope() {
        if (sub == null) {
            throw new FrontRefused(FrontCode.TOKEN_MISSING);
        }
        if (!scopes.contains(Scope.MEMBER)) {
            throw new FrontRefused(
                    FrontCode.SCOPE_MISSING,
                    scopes.contains(Scope.APP)
                            ? "A token of scope app names a member in Foyer-On-Behalf-Of."
                            : "This needs the scope member.");
        }
        return sub;
    }
}
