package app.foyer.server.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Who runs on a data folder; what {@code running.json} holds.
 *
 * @param pid the process
 * @param doing the command, for example {@code serve}
 * @param address where a server answers; null if it does not (an import)
 * @param management where it answers operators; null if it does not
 * @param stores null while they are being started
 */
public record Running(
        long pid,
        String doing,
        @Nullable String address,
        @Nullable String management,
        @Nullable Stores stores) {}
