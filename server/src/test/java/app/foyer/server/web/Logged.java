package app.foyer.server.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * All that is logged while it is open: by us on every level, by the libraries on those on which
 * they log when nothing is set; with what was thrown.
 */
final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = logger("app.foyer");
    private final @Nullable Level before = ours.getLevel();

    private Logged() {}

    static Logged open() {
        Logged logged = new Logged();
        logged.setContext(logged.root.getLoggerContext());
        logged.start();
        logged.ours.setLevel(Level.TRACE);
        logged.root.addAppender(logged);
        return logged;
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(
                "%s %s %s %s %s"
                        .formatted(
                                event.getLevel(),
                                event.getLoggerName(),
                                event.getFormattedMessage(),
                                event.getMDCPropertyMap(),
                                Objects.requireNonNullElse(
                                        ThrowableProxyUtil.asString(event.getThrowableProxy()),
                                        "")));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(before);
        stop();
    }
}
