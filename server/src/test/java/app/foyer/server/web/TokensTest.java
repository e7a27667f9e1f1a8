package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.web.Front.Reply;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Tokens that must not be believed, also where no token is needed at all. */
class TokensTest extends FrontTest {
    private static final String ISSUER = "urn:foyer:dev-issuer";

    private static RSAKey ours() throws Exception {
        return RSAKey.parse(Files.readString(Path.of("target/front-test/dev-issuer.jwk")));
    }

    private static JWTClaimsSet claims(String issuer, Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("mallory")
                .claim("scope", "member")
                .expirationTime(Date.from(expiry))
                .build();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(signer);
        return token.serialize();
    }

    private void refused(String token, String code) {
        for (String path : new String[] {"/v1/recommendations", "/v1/members/me", "/graphql"}) {
            Reply reply = front.get(path, "Authorization", "Bearer " + token);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo(code);
            assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void forgedTokensAreRefused() throws Exception {
        Instant later = Instant.now().plusSeconds(600);
        RSAKey theirs = new RSAKeyGenerator(2048).generate();
        refused(
                signed(JWSAlgorithm.RS256, new RSASSASigner(theirs), claims(ISSUER, later)),
                "token-invalid");
        refused(new PlainJWT(claims(ISSUER, later)).serialize(), "token-invalid");
        byte[] publicKey = ours().toRSAPublicKey().getEncoded();
        refused(
                signed(JWSAlgorithm.HS256, new MACSigner(publicKey), claims(ISSUER, later)),
                "token-invalid");
        refused(
                signed(JWSAlgorithm.RS512, new RSASSASigner(ours()), claims(ISSUER, later)),
                "token-invalid");
        refused(
                signed(
                        JWSAlgorithm.RS256,
                        new RSASSASigner(ours()),
                        claims("https://elsewhere.example", later)),
                "token-invalid");
        refused("nonsense", "token-invalid");
    }

    @Test
    void expiredTokensSaySo() throws Exception {
        refused(
                signed(
                        JWSAlgorithm.RS256,
                        new RSASSASigner(ours()),
                        claims(ISSUER, Instant.now().minusSeconds(600))),
                "token-expired");
        var endless =
                new JWTClaimsSet.Builder().issuer(ISSUER).subject("x").claim("scope", "member");
        refused(
                signed(JWSAlgorithm.RS256, new RSASSASigner(ours()), endless.build()),
                "token-invalid");
    }

    @Test
    void whatIsForMembersNeedsAToken() {
        Reply reply = front.get("/v1/members/me");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("token-missing");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(front.get("/v1/members/me", front.signedIn("op", "operator")).code())
                .isEqualTo("scope-missing");
    }

    @Test
    void developmentTokensAreForThisMachineAndWellFormed() {
        assertThat(front.call("POST", "/dev/tokens", "{\"sub\":\"\"}").code())
                .isEqualTo("request-invalid");
        assertThat(front.call("POST", "/dev/tokens", "{\"sub\":\"a\",\"scope\":\"root\"}").code())
                .isEqualTo("request-invalid");
        assertThat(front.call("POST", "/dev/tokens", "{\"sub\":\"a\",\"ttlSeconds\":0}").code())
                .isEqualTo("request-invalid");
    }
}
