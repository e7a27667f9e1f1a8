package app.foyer.server.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the start page what runs here. */
@Hidden
@RestController
final class AboutController {
    private final Environment environment;

    AboutController(Environment environment) {
        this.environment = environment;
    }

    /**
     * What runs here.
     *
     * @param consoles whether GraphiQL and Swagger UI are served
     * @param devIssuer whether tokens are signed for development
     * @param managementPort where health and metrics are
     */
    record About(boolean consoles, boolean devIssuer, int managementPort) {}

    @GetMapping("/about.json")
    About about() {
        int port =
                environment.getProperty(
                        "local.management.port",
                        Integer.class,
                        environment.getProperty("management.server.port", Integer.class, 8081));
        return new About(
                flag("foyer.consoles"),
                flag("foyer.dev-issuer") && !environment.containsProperty("foyer.issuer"),
                port);
    }

    private boolean flag(String name) {
        return environment.getProperty(name, Boolean.class, false);
    }
}
