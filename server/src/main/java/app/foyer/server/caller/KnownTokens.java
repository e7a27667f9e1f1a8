package app.foyer.server.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
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
    private static final long READ_MAX = Runtime.getRuntime().maxMemory() / 16 / 4_000;

    /** That it is a member's takes, with the token itself, 1 kB. */
    private static final long MEMBERS_MAX = Runtime.getRuntime().maxMemory() / 32 / 1_000;

    private static final Duration KEPT_FOR_MAX = Duration.ofHours(1);
    private static final JwtGrantedAuthoritiesConverter AUTHORITIES =
            new JwtGrantedAuthoritiesConverter();

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> read;
    private final Cache<String, Member> members;

    /** Whom a token that was found good stands for, if members act by it. */
    private record Member(String sub, @Nullable Instant expires) {}

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
        this.read = expiring(READ_MAX, Jwt::getExpiresAt);
        this.members = expiring(MEMBERS_MAX, Member::expires);
    }

    private <V> Cache<String, V> expiring(long max, Function<V, @Nullable Instant> expires) {
        return Caffeine.newBuilder()
                .maximumSize(max)
                .expireAfter(Expiry.creating((String _, V found) -> left(expires.apply(found))))
                .build();
    }

    private Duration left(@Nullable Instant expires) {
        Duration left =
                expires == null ? Duration.ZERO : Duration.between(clock.instant(), expires);
        return left.isNegative()
                ? Duration.ZERO
                : left.compareTo(KEPT_FOR_MAX) < 0 ? left : KEPT_FOR_MAX;
    }

    @Override
    public Jwt decode(String token) {
        Jwt found = read.getIfPresent(token);
        if (found == null) {
            found = decoder.decode(token);
            read.put(token, found);
            String sub = found.getSubject();
            if (sub != null && isMembers(found)) {
                members.put(token, new Member(sub, found.getExpiresAt()));
            }
        }
        return found;
    }

    private static boolean isMembers(Jwt jwt) {
        return AUTHORITIES.convert(jwt).stream()
                .anyMatch(each -> Scope.MEMBER.isGivenBy(each.getAuthority()));
    }

    /**
     * The subject of a token that is known to be good and by which members act; null for all
     * others.
     */
    @Nullable String memberOf(String token) {
        Member found = members.getIfPresent(token);
        return found == null ? null : found.sub();
    }
}
