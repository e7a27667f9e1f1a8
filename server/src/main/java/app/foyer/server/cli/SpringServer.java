package app.foyer.server.cli;

import app.foyer.server.role.Composition;
import app.foyer.server.role.ServerSettings;
import app.foyer.server.say.Unable;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the server itself, on stores that are there. */
final class SpringServer {
    private static final Logger LOG = LoggerFactory.getLogger(SpringServer.class);

    private SpringServer() {}

    /**
     * Starts it.
     *
     * @param settings go before all others
     * @param arguments further settings, as {@code --name=value}
     * @throws Unable if it does not start
     */
    static ConfigurableApplicationContext start(Map<String, Object> settings, String... arguments) {
        SpringApplication application = new SpringApplication(Composition.class);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command", settings));
        application.setEnvironment(environment);
        application.setBannerMode(Banner.Mode.OFF);
        // A Lifetime stops it, before the stores.
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> ServerSettings.read(context.getEnvironment()));
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            Unable reason = reason(e);
            if (reason != e) {
                LOG.info("The server did not start", e);
            }
            throw reason;
        }
    }

    /** The cause that a person can mend, if there is one. */
    private static Unable reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Unable unable) {
                return unable;
            }
            if (each instanceof PortInUseException port) {
                return new Unable(
                        "Port " + port.getPort() + " is taken: choose another one.", port);
            }
            root = each;
        }
        return new Unable(
                "The server did not start: "
                        + root.getClass().getSimpleName()
                        + ": "
                        + String.valueOf(root.getMessage()).lines().findFirst().orElse(""),
                failure);
    }
}
