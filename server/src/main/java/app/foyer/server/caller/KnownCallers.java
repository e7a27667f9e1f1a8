package app.foyer.server.caller;

import app.foyer.contract.command.Accounts;
import app.foyer.contract.id.MemberId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Knows again who called before, without asking the framework. */
public final class KnownCallers {
    private static final String BEARER = "Bearer ";

    private final KnownTokens tokens;
    private final Accounts accounts;

    KnownCallers(KnownTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /**
     * The member who acts, if they do so themselves, by a token that was found good before and
     * still is; null for everybody else, of whom nothing is said.
     */
    public @Nullable MemberId member(HttpServletRequest request) {
        String token = token(request);
        if (token == null || request.getHeader(Callers.ON_BEHALF_OF) != null) {
            return null;
        }
        String sub = tokens.memberOf(token);
        return sub == null ? null : accounts.memberOf(sub).orElse(null);
    }

    /** From the header alone; whether it has the form of a token, who decodes it says. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
