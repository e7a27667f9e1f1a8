package app.foyer.server.caller;

import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out development tokens, to this machine only: the connection must come from the loopback
 * address, and the request must have been meant for it (a page elsewhere whose name was rebound to
 * 127.0.0.1 names its own host).
 */
@Tag(name = "Development", description = "Tokens for trying things out; absent with a real issuer.")
@RestController
final class DevTokensController {
    private static final Set<String> LOCAL_NAMES =
            Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final long TTL_SECONDS_DEFAULT = 3_600;
    private static final long TTL_SECONDS_MAX = 30L * 24 * 3_600;

    private final DevIssuer issuer;

    DevTokensController(DevIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * What to sign.
     *
     * @param sub the account
     * @param scope words of scopes; {@code member} if absent
     * @param ttlSeconds how long it is valid, 1 s to 30 days; an hour if absent
     */
    record Wish(String sub, @Nullable String scope, @Nullable Long ttlSeconds) {}

    /** A token, and until when it is valid. */
    record Token(String token, Instant expiresAt) {}

    @Operation(operationId = "signDevToken", summary = "Sign a token for development")
    @PostMapping("/dev/tokens")
    Token sign(@RequestBody Wish wish, HttpServletRequest request) {
        if (!isLocal(request)) {
            throw new FrontRefused(FrontCode.HOST_NOT_ALLOWED);
        }
        if (wish.sub().isBlank() || wish.sub().length() > Tokens.SUB_LENGTH_MAX) {
            throw invalid("/sub", "has 1 to 255 characters");
        }
        String scope = wish.scope() == null ? Scope.MEMBER.word() : wish.scope();
        if (!Arrays.stream(scope.split(" ", -1)).allMatch(DevTokensController::isScope)) {
            throw invalid("/scope", "is made of member, app and operator");
        }
        long ttlSeconds = wish.ttlSeconds() == null ? TTL_SECONDS_DEFAULT : wish.ttlSeconds();
        if (ttlSeconds < 1 || ttlSeconds > TTL_SECONDS_MAX) {
            throw invalid("/ttlSeconds", "is 1 to " + TTL_SECONDS_MAX);
        }
        Instant expiresAt = issuer.expiry(Duration.ofSeconds(ttlSeconds));
        return new Token(issuer.sign(wish.sub(), scope, expiresAt), expiresAt);
    }

    private static boolean isScope(String word) {
        return Arrays.stream(Scope.values()).anyMatch(scope -> scope.word().equals(word));
    }

    private static FrontRefused invalid(String pointer, String what) {
        return new FrontRefused(
                FrontCode.REQUEST_INVALID,
                pointer + " " + what + ".",
                List.of(new Fault(pointer, what)));
    }

    private static boolean isLocal(HttpServletRequest request) {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && LOCAL_NAMES.contains(name);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
