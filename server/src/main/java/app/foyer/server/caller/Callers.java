package app.foyer.server.caller;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.Viewer;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds out who is calling, from the checked token and the headers. */
public final class Callers {
    public static final String ON_BEHALF_OF = "Foyer-On-Behalf-Of";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String ATTRIBUTE = Caller.class.getName();

    private final Accounts accounts;
    private final Queries queries;

    Callers(Accounts accounts, Queries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    /**
     * The caller of the request that this thread serves.
     *
     * @param atLeast how far the caller wants reads to have got; a member whom an app has just
     *     helped to join is known from there on
     * @throws FrontRefused {@code scope-missing}, {@code on-behalf-of-unknown}
     */
    public Caller of(HttpServletRequest request, long atLeast) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        Caller caller = make(request, atLeast);
        request.setAttribute(ATTRIBUTE, caller);
        return caller;
    }

    private Caller make(HttpServletRequest request, long atLeast) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String sub = null;
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        if (authentication instanceof JwtAuthenticationToken token) {
            sub = token.getName();
            scopes.addAll(scopes(token));
        }
        String named = request.getHeader(ON_BEHALF_OF);
        MemberId onBehalfOf = named == null ? null : onBehalfOf(named, sub, scopes, atLeast);
        return new Caller(
                sub,
                scopes,
                onBehalfOf,
                RequestId.of(request),
                request.getHeader(IDEMPOTENCY_KEY),
                accounts);
    }

    private MemberId onBehalfOf(
            String named, @Nullable String sub, Set<Scope> scopes, long atLeast) {
        if (sub == null) {
            throw new FrontRefused(FrontCode.TOKEN_MISSING);
        }
        if (!scopes.contains(Scope.APP)) {
            throw new FrontRefused(FrontCode.SCOPE_MISSING, ON_BEHALF_OF + " needs the scope app.");
        }
        MemberId member = read(named);
        var known = queries.ask(new FindMembers(Viewer.ANONYMOUS, List.of(member)), atLeast);
        if (!known.value().containsKey(member)) {
            throw known.stale()
                    ? new Refused(Refusal.NOT_REMEMBERED_YET)
                    : new FrontRefused(FrontCode.ON_BEHALF_OF_UNKNOWN);
        }
        return member;
    }

    private static MemberId read(String named) {
        try {
            return MemberId.of(named);
        } catch (IllegalArgumentException e) {
            throw new FrontRefused(FrontCode.ON_BEHALF_OF_UNKNOWN);
        }
    }

    private static List<Scope> scopes(JwtAuthenticationToken token) {
        return Arrays.stream(Scope.values())
                .filter(scope ->
                        token.getAuthorities().stream()
                                .anyMatch(each -> scope.isGivenBy(each.getAuthority())))
                .toList();
    }
}
