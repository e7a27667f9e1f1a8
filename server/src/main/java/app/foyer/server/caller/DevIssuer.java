package app.foyer.server.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs tokens for development, for whoever asks on this machine. Its key is made at the first
 * start and kept in the data folder, so that tokens outlive a restart.
 */
final class DevIssuer {
    static final String NAME = "urn:foyer:dev-issuer";
    private static final String KEY_FILE = "dev-issuer.jwk";
    private static final int KEY_BITS = 2048;
    private static final Logger LOG = LoggerFactory.getLogger(DevIssuer.class);

    private final RSAKey key;
    private final Clock clock;

    private DevIssuer(RSAKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Reads the key from the data folder, or makes one; says loudly what this is. */
    static DevIssuer open(Path data, Clock clock) {
        LOG.warn(
                """

                ****************************************************************************
                *  DEVELOPMENT ISSUER: anybody on this machine can sign in as anybody.     *
                *  POST /dev/tokens signs tokens. Never for real members: set foyer.issuer *
                *  to your OIDC issuer, and this is gone.                                  *
                ****************************************************************************\
                """);
        try {
            return new DevIssuer(keyIn(data.resolve(KEY_FILE)), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the development issuer's key cannot be kept", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "the development issuer's key cannot be read: " + data.resolve(KEY_FILE), e);
        }
    }

    RSAPublicKey publicKey() {
        try {
            return key.toRSAPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant expiry(Duration lifetime) {
        return clock.instant().plus(lifetime);
    }

    /** A token for an account. */
    String sign(String sub, String scope, Instant expiresAt) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(NAME)
                        .subject(sub)
                        .claim("scope", scope)
                        .issueTime(Date.from(clock.instant()))
                        .expirationTime(Date.from(expiresAt))
                        .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey keyIn(Path file) throws IOException, ParseException, JOSEException {
        if (Files.exists(file)) {
            return RSAKey.parse(Files.readString(file));
        }
        RSAKey key = new RSAKeyGenerator(KEY_BITS).generate();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Owner only, and whole or not at all: written aside, then moved.
        Path aside =
                Files.createTempFile(
                        folder,
                        KEY_FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, key.toJSONString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
