package app.foyer.server.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Keeps tokens that were found good, until they expire and for an hour at most: so long one may
 * still be taken for good whose key the issuer has withdrawn. Who a token stands for, and what they
 * may do, is asked anew at each request.
 */
final class KnownTokens implements JwtDecoder {
    /** What is read from one takes some 4 kB. */
    private static final long KEPT_MAX = Runtime.getRuntime().maxMemory() / 16 / 4_000;

    private static final Duration KEPT_FOR_MAX = Duration.ofHours(1);

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Known> known;

    /**
     * A token that was found good.
     *
     * @param member its subject, if members act by it
     */
    record Known(Jwt jwt, @Nullable String member) {
        private static final JwtGrantedAuthoritiesConverter AUTHORITIES =
                new JwtGrantedAuthoritiesConverter();

        static Known of(Jwt jwt) {
            boolean isMembers =
                    AUTHORITIES.convert(jwt).stream()
                            .anyMatch(each -> Scope.MEMBER.isGivenBy(each.getAuthority()));
            return new Known(jwt, isMembers ? jwt.getSubject() : null);
        }
    }

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(KEPT_MAX)
                        .expireAfter(Expiry.creating((String _, Known found) -> left(found.jwt())))
                        .build();
    }

    private Duration left(Jwt jwt) {
        Instant expires = jwt.getExpiresAt();
        Duration left =
                expires == null ? Duration.ZERO : Duration.between(clock.instant(), expires);
        return left.isNegative()
                ? Duration.ZERO
                : left.compareTo(KEPT_FOR_MAX) < 0 ? left : KEPT_FOR_MAX;
    }

    @Override
    public Jwt decode(String token) {
        Known found = find(token);
        if (found == null) {
            found = Known.of(decoder.decode(token));
            known.put(token, found);
        }
        return found.jwt();
    }

    /** A token that is known to be good; null for all others. */
    @Nullable Known find(String token) {
        return known.getIfPresent(token);
    }
}
