package app.foyer.server.page;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    @Bean
    AboutController aboutController(Environment environment) {
        return new AboutController(environment);
    }

    @Bean
    @ConditionalOnProperty(name = "foyer.consoles", havingValue = "true")
    GraphiqlController graphiqlController() {
        return new GraphiqlController();
    }
}
