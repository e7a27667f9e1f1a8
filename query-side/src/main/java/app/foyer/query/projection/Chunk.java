package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events of the log that follow on each other, handed to all segments as one message: what
 * handing on costs is paid for them together.
 *
 * @param unreadable why the one event that this stands for cannot be read; null if all of them
 *     could
 */
record Chunk(List<LogEntry> entries, @Nullable RuntimeException unreadable) {
    static Chunk of(List<LogEntry> entries) {
        return new Chunk(List.copyOf(entries), null);
    }

    static Chunk unreadable(RuntimeException why) {
        return new Chunk(List.of(), why);
    }
}
