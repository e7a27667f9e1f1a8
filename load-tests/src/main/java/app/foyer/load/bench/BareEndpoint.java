package app.foyer.load.bench;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

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
    BareController bare() {
        return new BareController();
    }
}
