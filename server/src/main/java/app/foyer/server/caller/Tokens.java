package app.foyer.server.caller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks tokens: RS256 and nothing else (so neither {@code none} nor a secret that is our public
 * key), the issuer, the times with 30 s of skew, the audience if one is set. A token without an
 * expiry or a subject is refused.
 */
final class Tokens {
    static final Duration SKEW = Duration.ofSeconds(30);
    static final int SUB_LENGTH_MAX = 255;

    private Tokens() {}

    /** Trusts the configured issuer, or the development issuer, or nobody. */
    static JwtDecoder decoder(CallerSettings settings, @Nullable DevIssuer devIssuer) {
        String issuer = settings.issuer();
        if (issuer != null) {
            // Discovered at the first token: the issuer may start after us.
            return new SupplierJwtDecoder(() -> trusting(settings, issuer));
        }
        if (devIssuer != null) {
            var decoder =
                    NimbusJwtDecoder.withPublicKey(devIssuer.publicKey())
                            .signatureAlgorithm(SignatureAlgorithm.RS256)
                            .build();
            decoder.setJwtValidator(validator(DevIssuer.NAME, null));
            return decoder;
        }
        return token -> {
            throw new BadJwtException("no issuer is configured");
        };
    }

    private static JwtDecoder trusting(CallerSettings settings, String issuer) {
        String jwks = settings.jwks();
        var builder =
                jwks == null
                        ? NimbusJwtDecoder.withIssuerLocation(issuer)
                        : NimbusJwtDecoder.withJwkSetUri(jwks);
        var decoder = builder.jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(validator(issuer, settings.audience()));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, @Nullable String audience) {
        List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>();
        checks.add(new JwtTimestampValidator(SKEW));
        checks.add(new JwtIssuerValidator(issuer));
        checks.add(new JwtClaimValidator<Object>("exp", exp -> exp != null));
        checks.add(new JwtClaimValidator<Object>("sub", Tokens::isSubject));
        if (audience != null) {
            checks.add(
                    new JwtClaimValidator<Object>(
                            "aud", aud -> aud instanceof List<?> all && all.contains(audience)));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    private static boolean isSubject(@Nullable Object sub) {
        return sub instanceof String text && !text.isBlank() && text.length() <= SUB_LENGTH_MAX;
    }
}
