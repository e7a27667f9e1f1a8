package app.foyer.search;

import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.deleted;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.MemoryPauses;
import app.foyer.contract.projection.Errands;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered while an index is built, with and without an old one. */
class ResetTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    @TempDir Path directory;
    private final MemoryLog log = new MemoryLog();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void aPostIsWritten() {
        log.append(founded(GARDEN, "Garden", ""), opened(GARDEN));
        log.append(published(post(1), GARDEN, "peas"));
    }

    /** Whoever reads the log from its beginning next does not get on before it is said. */
    private void holdUpWhoReadsFromTheBeginning() {
        log.onceRead(
                1,
                () -> {
                    try {
                        assertThat(goOn.await(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private static Answer<?> askedForNoPosition(SearchOnDisk search) {
        SearchPosts query = new SearchPosts("peas", null, Set.of(), new PageRequest(1, null));
        return search.search.queries().ask(query, 0);
    }

    private static boolean isIndex(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Test
    void afterAResetTheOldIndexAnswersAndGoesOnUntilTheNewOneIsThere() {
        Path next = directory.resolve("index-1");
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
            eventually(() -> isIndex(directory));
            holdUpWhoReadsFromTheBeginning();
            search.search.projections().reset("search");
            assertThat(search.found("peas")).containsExactly(post(1));
            log.append(published(post(2), GARDEN, "peas"), deleted(post(1), GARDEN));
            assertThat(search.found("peas")).containsExactly(post(2));
            assertThat(askedForNoPosition(search).stale()).isFalse();
            assertThat(isIndex(next)).isFalse();
            long shown = search.search.position();
            goOn.countDown();
            eventually(() -> isIndex(next) && !isIndex(directory));
            assertThat(search.search.position()).isGreaterThanOrEqualTo(shown);
            assertThat(askedForNoPosition(search).stale()).isFalse();
            assertThat(search.found("peas")).containsExactly(post(2));
            log.append(published(post(3), GARDEN, "peas"));
            assertThat(search.found("peas")).containsExactly(post(3), post(2));
        }
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(3), post(2));
            search.search.projections().reset("search");
            eventually(() -> isIndex(directory.resolve("index-2")) && !Files.exists(next));
            assertThat(search.found("peas")).containsExactly(post(3), post(2));
            assertThat(search.search.illness()).isEmpty();
        }
    }

    @Test
    void withoutAnOldIndexAnswersAreStaleUntilTheNewOneIsWhole() {
        holdUpWhoReadsFromTheBeginning();
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(askedForNoPosition(search).stale()).isTrue();
            goOn.countDown();
            eventually(() -> !askedForNoPosition(search).stale());
            assertThat(search.search.position()).isEqualTo(log.head());
            assertThat(search.found("peas")).containsExactly(post(1));
        }
    }

    @Test
    void aSearchThatRestsIsBuiltAnewWhenItGoesOn() {
        MemoryPauses pauses = new MemoryPauses();
        try (SearchOnDisk search =
                new SearchOnDisk(directory, log, WAIT_MAX, pauses, Errands.NONE)) {
            assertThat(search.found("peas")).containsExactly(post(1));
            eventually(() -> isIndex(directory));
            pauses.pause("search");
            eventually(() ->
                    search.search.projections().states().stream()
                            .allMatch(ProjectionState::paused));
            search.search.projections().reset("search");
            assertThat(search.found("peas")).containsExactly(post(1));
            assertThat(isIndex(directory)).isTrue();
            pauses.resume("search");
            eventually(() -> !isIndex(directory));
            assertThat(search.found("peas")).containsExactly(post(1));
        }
    }

    @Test
    void whatACrashLeftHalfBuiltIsDeletedAndTheOldIndexAnswers() throws IOException {
        new SearchOnDisk(directory, log).close();
        Path half = Files.createDirectory(directory.resolve("index-1"));
        Files.writeString(half.resolve("_0.fdt"), "peas");
        Files.createFile(half.resolve("write.lock"));
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(1));
            assertThat(half).doesNotExist();
            assertThat(isIndex(directory)).isTrue();
        }
    }

    @Test
    void afterACrashRightAfterTheNewIndexTookOverItIsTheOneThatAnswers() throws IOException {
        new SearchOnDisk(directory, log).close();
        try (SearchIndex next = SearchIndex.beside(directory, 16, log.head())) {
            next.apply(1, founded(GARDEN, "Garden", ""));
            next.apply(2, opened(GARDEN));
            next.apply(3, published(post(4), GARDEN, "peas"));
            next.commit();
        }
        try (SearchOnDisk search = new SearchOnDisk(directory, log)) {
            assertThat(search.found("peas")).containsExactly(post(4));
            assertThat(isIndex(directory)).isFalse();
        }
    }
}
