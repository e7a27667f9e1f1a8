package app.foyer.search;

import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.edited;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Projections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    @TempDir Path temp;
    private final MemoryLog log = new MemoryLog();
    private Path directory;
    private int moved;

    @BeforeEach
    void aPostIsIndexedAndTheSearchIsStopped() {
        directory = temp.resolve("index");
        log.append(founded(GARDEN, "Garden", ""), opened(GARDEN));
        log.append(published(post(1), GARDEN, "peas"));
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
        }
    }

    @Test
    void aRestartReadsOnFromTheCommit() {
        long committed = log.head();
        MemoryLog without = new MemoryLog();
        // What was committed is not read again: these positions hold what nobody can read.
        without.appendAll(List.of("unreadable", "unreadable", "unreadable"));
        without.append(published(post(2), GARDEN, "peas"));
        try (SearchOnDisk search = new SearchOnDisk(directory, without)) {
            assertThat(search.search.position()).isGreaterThanOrEqualTo(committed);
            assertThat(search.found("peas")).containsExactly(post(2), post(1));
        }
    }

    @Test
    void aDeletedIndexIsBuiltAnew() throws IOException {
        delete();
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
        }
    }

    @Test
    void anIndexDeletedUnderTheRunningSearchIsBuiltAnew() throws IOException {
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
            delete();
            log.append(published(post(2), GARDEN, "peas"));
            waitUntil(() -> Files.exists(directory.resolve("write.lock")));
            waitUntil(() -> search.found("peas").equals(List.of(post(2), post(1))));
        }
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(2), post(1));
        }
    }

    @Test
    void whileThereIsNoPlaceForAnIndexTheSearchIsIllAndThenRecovers() throws IOException {
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.search.illness()).isEmpty();
            putSomethingInTheWay();
            waitUntil(() -> search.search.illness().isPresent());
            assertThat(search.found("peas")).containsExactly(post(1));
            Files.delete(directory);
            log.append(published(post(2), GARDEN, "peas"));
            waitUntil(() -> search.found("peas").equals(List.of(post(2), post(1))));
            waitUntil(() -> search.search.illness().isEmpty());
        }
    }

    @Test
    void aBrokenIndexIsBuiltAnewAndForeignFilesAreLeftAlone() throws IOException {
        Path foreign = directory.resolve("letters.txt");
        Files.writeString(foreign, "dear");
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("segments_")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
        }
        assertThat(foreign).hasContent("dear");
    }

    @Test
    void anIndexThatIsAheadOfTheLogIsBuiltAnew() {
        MemoryLog other = new MemoryLog();
        other.append(founded(GARDEN, "Other", ""), opened(GARDEN));
        try (SearchOnDisk search = new SearchOnDisk(directory, other)) {
            assertThat(search.found("peas")).isEmpty();
            assertThat(search.foundCommunities("other")).containsExactly(GARDEN);
        }
    }

    @Test
    void aSecondSearchOnTheSameDirectoryIsRefusedInOneSentence() {
        try (SearchOnDisk _ = new SearchOnDisk(directory, log)) {
            assertThatThrownBy(() -> new SearchOnDisk(directory, log))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is open in another process");
        }
    }

    @Test
    void anEventThatCannotBeReadParksItsEntityThroughARestartUntilItIsMended() {
        long poison = log.append(published(post(2), GARDEN, "peas"));
        log.spoil(poison);
        log.append(published(post(3), GARDEN, "peas"), edited(post(2), GARDEN, "beans"));
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(3), post(1));
            assertThat(search.found("beans")).isEmpty();
            assertThat(search.search.illness()).isEmpty();
        }
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            Projections projections = search.search.projections();
            DeadLetter letter = projections.deadLetters("search").getFirst().letter();
            assertThat(letter.entity()).isEqualTo("post/" + post(2));
            assertThat(letter.first()).isEqualTo(poison);
            assertThat(letter.events()).isEqualTo(2);
            assertThatThrownBy(() -> projections.retry("search", letter.entity()))
                    .isInstanceOf(Refused.class);
            log.mend(poison);
            assertThat(projections.retry("search", letter.entity())).isEqualTo(1);
            waitUntil(() -> search.found("beans").equals(List.of(post(2))));
            assertThat(search.found("peas")).containsExactly(post(3), post(1));
            assertThat(projections.deadLetters("search")).isEmpty();
        }
    }

    @Test
    void whatIsDroppedIsLeftOutAndAResetTakesItInAgain() {
        long poison = log.append(published(post(2), GARDEN, "peas"));
        log.spoil(poison);
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
            Projections projections = search.search.projections();
            assertThat(projections.drop("search", "post/" + post(2))).isEqualTo(1);
            log.append(edited(post(2), GARDEN, "beans"));
            assertThat(search.found("beans")).containsExactly(post(2));
            log.mend(poison);
            projections.reset("search");
            waitUntil(() -> projections.deadLetters("search").isEmpty());
            assertThat(search.found("beans")).containsExactly(post(2));
        }
    }

    /** First out of the way, at once: the search may begin anew while files are still deleted. */
    private void delete() throws IOException {
        Path away = temp.resolve("away-" + moved++);
        Files.move(directory, away);
        try (Stream<Path> files = Files.walk(away)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The search may have been quicker and made a new directory; then that one goes too. */
    private void putSomethingInTheWay() {
        waitUntil(() -> {
            try {
                if (Files.isDirectory(directory)) {
                    Files.move(directory, temp.resolve("away-" + moved++));
                }
                Files.writeString(directory, "in the way", StandardOpenOption.CREATE_NEW);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static void waitUntil(BooleanSupplier state) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
