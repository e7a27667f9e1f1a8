package app.foyer.server.caller;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whose tokens are trusted.
 *
 * @param issuer {@code foyer.issuer}: the OIDC issuer, whose keys are discovered; null for none
 * @param jwks {@code foyer.jwks}: where its keys are, if they are not to be discovered
 * @param audience {@code foyer.audience}: must be among a token's audiences; null for any
 * @param devIssuer {@code foyer.dev-issuer}: whether to sign tokens for development
 * @param data {@code foyer.data}: the folder in which the development issuer keeps its key
 */
record CallerSettings(
        @Nullable String issuer,
        @Nullable String jwks,
        @Nullable String audience,
        boolean devIssuer,
        Path data) {

    static CallerSettings from(Environment environment) {
        return new CallerSettings(
                text(environment, "foyer.issuer"),
                text(environment, "foyer.jwks"),
                text(environment, "foyer.audience"),
                environment.getProperty("foyer.dev-issuer", Boolean.class, false),
                Path.of(environment.getProperty("foyer.data", "data")));
    }

    /** A real issuer puts the development issuer out. */
    boolean signsForDevelopment() {
        return devIssuer && issuer == null;
    }

    private static @Nullable String text(Environment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
