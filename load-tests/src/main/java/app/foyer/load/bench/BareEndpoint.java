package app.foyer.load.bench;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reference: an answer of a set size in the same server, with no work behind it and no token.
 */
@Configuration(proxyBeanMethods = false)
class BareEndpoint {
    static final String PATH = "/bench/bare";

    @Bean
    WebSecurityCustomizer bareIsOpen() {
        return security -> security.ignoring().requestMatchers(PATH);
    }

    @Bean
    Bare bare() {
        return new Bare();
    }

    /** Answers always the same. */
    @RestController
    static final class Bare {
        private byte[] body = new byte[0];

        /** Sets the answer's size. */
        void holds(int bytes) {
            String filling = "x".repeat(Math.max(0, bytes - 13));
            body = "{\"bare\":\"%s\"}".formatted(filling).getBytes(StandardCharsets.US_ASCII);
        }

        @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] bare() {
            return body;
        }
    }
}
