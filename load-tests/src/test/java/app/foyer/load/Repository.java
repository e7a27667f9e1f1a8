package app.foyer.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The repository's own files, wherever the build was started. */
final class Repository {
    private Repository() {}

    static Path path(String file) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("Dockerfile"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not in the repository");
        }
        return folder.resolve(file);
    }

    static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first group of a pattern matches in a file, each time. */
    static List<String> all(String file, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
