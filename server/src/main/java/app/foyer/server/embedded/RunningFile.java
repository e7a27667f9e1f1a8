package app.foyer.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code running.json}, readable by its owner only: there are passwords in it. */
final class RunningFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;

    RunningFile(Path folder) {
        path = folder.resolve("running.json");
    }

    void write(Running running) {
        PrivateFile.write(path, JSON.writeValueAsString(running));
    }

    Optional<Running> read() {
        try {
            return Optional.of(JSON.readValue(Files.readString(path), Running.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
