package app.foyer.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What linters miss: lengths, prose in every room, links that lead somewhere, tables that agree.
 */
class TidyTest {
    private static final int FILE_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 60;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern METHOD_BEGIN =
            Pattern.compile("^ {4}(?! )[^*/@].*\\) (throws [\\w, .]+ )?\\{$");
    private static final Path HOME = home();

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    private static List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    HOME,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes unused) {
                            return NOT_OURS.contains(folder.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes unused) {
                            if (file.toString().endsWith(ending)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Stream<Path> mainJava() {
        return files(".java").stream().filter(file -> file.toString().contains("/src/main/"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesAreShortOrSayAtTheirTopWhyNot() {
        assertThat(mainJava())
                .allSatisfy(file -> {
                    String text = text(file);
                    boolean isShort = text.lines().count() <= FILE_LINES_MAX;
                    assertThat(isShort || text.contains("Long because"))
                            .as("%s", HOME.relativize(file))
                            .isTrue();
                });
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = new ArrayList<>();
        mainJava().forEach(file -> tooLong.addAll(longMethods(file)));
        assertThat(tooLong).isEmpty();
    }

    private static List<String> longMethods(Path file) {
        List<String> found = new ArrayList<>();
        List<String> lines = text(file).lines().toList();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (METHOD_BEGIN.matcher(line).matches()) {
                begin = i;
            } else if (line.equals("    }") && begin >= 0) {
                if (i - begin > METHOD_LINES_MAX) {
                    found.add("%s:%d".formatted(HOME.relativize(file), begin + 1));
                }
                begin = -1;
            }
        }
        return found;
    }

    @Test
    void everyRoomSaysWhatItIsAndIsNullMarked() {
        assertThat(mainJava().map(Path::getParent).distinct())
                .allSatisfy(folder -> {
                    Path info = folder.resolve("package-info.java");
                    assertThat(info).exists();
                    assertThat(text(info)).contains("/**").contains("@NullMarked");
                });
    }

    @Test
    void linksInTheDocumentsLeadSomewhere() {
        List<String> broken = new ArrayList<>();
        for (Path file : files(".md")) {
            Matcher link = LINK.matcher(text(file));
            while (link.find()) {
                String target = link.group(1);
                boolean isOutside = target.contains("://") || target.startsWith("mailto:");
                if (!isOutside && !Files.exists(file.resolveSibling(target))) {
                    broken.add(HOME.relativize(file) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyErrorCodeIsInItsTable() {
        String table = text(HOME.resolve("docs/reference/errors.md"));
        for (var refusal : app.foyer.contract.Refusal.values()) {
            assertThat(table).contains("`" + refusal.code() + "`");
        }
    }

    @Test
    void everyRedisKeyAndIndexFieldIsInItsTable() {
        everyConstantIsIn(
                "query-side/src/main/java/app/foyer/query/store/KeyFamily.java",
                "docs/reference/redis-keys.md");
        everyConstantIsIn(
                "search/src/main/java/app/foyer/search/index/IndexField.java",
                "docs/reference/index-fields.md");
    }

    private static void everyConstantIsIn(String source, String table) {
        String documented = text(HOME.resolve(table));
        Matcher constant =
                Pattern.compile("^ {4}([A-Z][A-Z_]+)\\(", Pattern.MULTILINE)
                        .matcher(text(HOME.resolve(source)));
        int found = 0;
        while (constant.find()) {
            found++;
            assertThat(documented).contains("`" + constant.group(1) + "`");
        }
        assertThat(found).isPositive();
    }

    @Test
    void everyLimitIsInItsTableWithItsFigure() throws IllegalAccessException {
        String table = text(HOME.resolve("docs/reference/limits.md"));
        for (Field limit : Limits.class.getDeclaredFields()) {
            String figure =
                    switch (limit.get(null)) {
                        case Integer number -> String.format(Locale.ROOT, "%,d", number);
                        case Duration time -> time.toDays() + " days";
                        case Instant moment -> moment.toString().substring(0, 10);
                        default -> throw new AssertionError("no figure: " + limit);
                    };
            assertThat(table).contains("| `" + limit.getName() + "` | " + figure + " |");
        }
    }

    @Test
    void everyMetricIsInItsTable() {
        String table = text(HOME.resolve("docs/reference/metrics.md"));
        Pattern name = Pattern.compile("\"(foyer\\.[a-z.]+)\"");
        mainJava()
                .filter(file -> file.getFileName().toString().endsWith("Metrics.java"))
                .forEach(file -> {
                    Matcher metric = name.matcher(text(file));
                    while (metric.find()) {
                        assertThat(table).contains("`" + metric.group(1) + "`");
                    }
                });
    }

    @Test
    void nothingIsLeftForLater() {
        Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b");
        assertThat(files(".java"))
                .allSatisfy(file ->
                        assertThat(later.matcher(text(file)).find())
                                .as("%s", HOME.relativize(file))
                                .isFalse());
    }
}
