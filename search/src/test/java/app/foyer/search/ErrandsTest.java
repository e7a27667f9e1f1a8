package app.foyer.search;

import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.MemoryErrands;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.FoundLetter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator has one search node do, all do. */
class ErrandsTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);
    private static final String ENTITY = "post/" + post(2);

    @TempDir Path temp;
    private final MemoryLog log = new MemoryLog();
    private final MemoryErrands errands = new MemoryErrands();
    private long poison;
    private SearchOnDisk one;
    private SearchOnDisk other;

    @BeforeEach
    void twoNodesParkAPost() {
        log.append(founded(GARDEN, "Garden", ""), opened(GARDEN));
        poison = log.append(published(post(2), GARDEN, "peas"));
        log.spoil(poison);
        one = open("one");
        other = open("other");
        for (SearchOnDisk node : List.of(one, other)) {
            assertThat(node.found("peas")).isEmpty();
            assertThat(letters(node)).hasSize(1);
        }
    }

    private SearchOnDisk open(String name) {
        return new SearchOnDisk(temp.resolve(name), log, WAIT_MAX, errands);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static List<DeadLetter> letters(SearchOnDisk node) {
        return node.search.projections().deadLetters("search").stream()
                .map(FoundLetter::letter)
                .toList();
    }

    private static void eventually(BooleanSupplier state) {
        long start = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - start).isLessThan(WAIT_MAX.toNanos());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void aRetryReachesThemAll() {
        log.mend(poison);
        assertThat(one.search.projections().retry("search", ENTITY)).isEqualTo(1);
        eventually(() -> letters(other).isEmpty());
        eventually(() -> other.found("peas").equals(List.of(post(2))));
        assertThat(one.found("peas")).containsExactly(post(2));
    }

    @Test
    void aRetryThatFailsHereIsTriedThereAllTheSameAndHoldsNothingUp() {
        assertThatThrownBy(() -> one.search.projections().retry("search", ENTITY))
                .isInstanceOf(Refused.class);
        assertThat(one.search.projections().drop("search", ENTITY)).isEqualTo(1);
        eventually(() -> letters(other).stream().noneMatch(DeadLetter::isWaiting));
        assertThat(letters(other)).hasSize(1);
    }

    @Test
    void aResetReachesThemAll() {
        one.search.projections().drop("search", ENTITY);
        eventually(() -> letters(other).stream().noneMatch(DeadLetter::isWaiting));
        log.mend(poison);
        one.search.projections().reset("search");
        eventually(() -> letters(other).isEmpty());
        eventually(() -> other.found("peas").equals(List.of(post(2))));
    }

    @Test
    void whoStartsLaterDoesNothingOfWhatWasGivenBefore() {
        errands.give("search", Errand.Task.DROP, ENTITY);
        eventually(() -> letters(other).stream().noneMatch(DeadLetter::isWaiting));
        try (SearchOnDisk third = open("third")) {
            assertThat(third.found("peas")).isEmpty();
            errands.give("search", Errand.Task.RETRY, "post/" + post(3));
            log.mend(poison);
            assertThat(letters(third)).allMatch(DeadLetter::isWaiting);
            assertThat(third.search.projections().retry("search", ENTITY)).isEqualTo(1);
        }
    }
}
