package app.foyer.load.drill;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.server.embedded.Stores;
import app.foyer.server.role.House;
import app.foyer.server.role.ServerSettings.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The words that the log holds, decoded and decrypted as every projection reads them. */
final class LogTexts {
    private static final int WAIT_SECONDS = 10;

    private final Map<Long, String> byPosition = new HashMap<>();

    private LogTexts() {}

    /** A list beside that of the servers, since it is only read here. */
    private static Path nobodyForgotten() {
        try {
            return Files.createTempDirectory("foyer-drill").resolve("forgotten.list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the log up to a position. */
    static LogTexts read(Stores stores, long last) throws InterruptedException {
        LogTexts texts = new LogTexts();
        try (CommandSideConfiguration side =
                        House.openLog(
                                new Database(stores.logUrl(), stores.user(), stores.password()),
                                new Database(stores.keysUrl(), stores.user(), stores.password()),
                                stores.masterKeys(),
                                nobodyForgotten(),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry());
                BlockingStream<TrackedEventMessage<?>> log = side.log().openStream(null)) {
            long position = 0;
            while (position < last && log.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
                TrackedEventMessage<?> event = log.nextAvailable();
                position = event.trackingToken().position().orElseThrow();
                String text = textOf(event.getPayload());
                if (text != null) {
                    texts.byPosition.put(position, text);
                }
            }
        }
        return texts;
    }

    private static @Nullable String textOf(Object event) {
        return switch (event) {
            case PostPublished post -> post.text();
            case PostEdited post -> post.text();
            default -> null;
        };
    }

    /** Words that callers were told are stored, and that do not stand there, or not as written. */
    long changed(Collection<Acknowledged> acknowledged) {
        return acknowledged.stream()
                .filter(each ->
                        !each.text().isEmpty()
                                && !each.text().equals(byPosition.get(each.position())))
                .count();
    }

    /** Words that stand there more than once; every caller wrote each of theirs once. */
    long doubled() {
        Set<String> seen = new HashSet<>();
        return byPosition.values().stream()
                .filter(text -> text.startsWith("word ") && !seen.add(text))
                .count();
    }
}
