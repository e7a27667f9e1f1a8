package app.foyer.server.cli;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Sends the log to a file; only warnings show at the terminal, between the command's own lines. */
final class Logs {
    private Logs() {}

    /** Begins to log; a server that is started after this goes on with the same file. */
    static void toFile(Path file) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("logs", settings(file)));
        LoggingSystem logging = LoggingSystem.get(Logs.class.getClassLoader());
        logging.beforeInitialize();
        LogFile logFile = LogFile.get(environment);
        new LoggingSystemProperties(environment).apply(logFile);
        logging.initialize(new LoggingInitializationContext(environment), null, logFile);
    }

    /** The settings of a server that logs to this file. */
    static Map<String, Object> settings(Path file) {
        return Map.of("logging.file.name", file.toString(), "logging.threshold.console", "WARN");
    }
}
