package app.foyer.search;

import static app.foyer.search.Samples.ADA;
import static app.foyer.search.Samples.AT;
import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.deleted;
import static app.foyer.search.Samples.edited;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens while the events that waited are read again. */
class RetryTest {
    @TempDir Path directory;
    private final MemoryLog log = new MemoryLog();
    private long poison;
    private SearchOnDisk search;

    @BeforeEach
    void aPostIsParkedAndCouldBeReadByNow() {
        log.append(founded(GARDEN, "Garden", ""), opened(GARDEN));
        poison = log.append(published(post(1), GARDEN, "peas"));
        log.spoil(poison);
        search = new SearchOnDisk(directory, log);
        assertThat(search.found("peas")).isEmpty();
        log.mend(poison);
    }

    @AfterEach
    void stop() {
        search.close();
    }

    private void retry() {
        assertThat(search.search.projections().retry("search", "post/" + post(1))).isEqualTo(1);
        assertThat(search.search.projections().deadLetters("search")).isEmpty();
    }

    /** Something happens, and is taken in, after the post was read and before it is indexed. */
    private void meanwhile(Event event) {
        log.onceRead(
                poison,
                () -> {
                    log.append(event);
                    assertThat(search.found("beans")).isEmpty();
                });
    }

    @Test
    void aPostThatIsDeletedMeanwhileStaysAway() {
        meanwhile(deleted(post(1), GARDEN));
        retry();
        assertThat(search.found("peas")).isEmpty();
    }

    @Test
    void theWordsOfWhoIsForgottenMeanwhileStayAway() {
        meanwhile(new MemberForgotten(ADA, AT));
        retry();
        assertThat(search.found("peas")).isEmpty();
    }

    @Test
    void theWordsOfWhoWasForgottenBeforeStayAwayThoughTheyCanStillBeRead() {
        log.append(new MemberForgotten(ADA, AT));
        assertThat(search.found("peas")).isEmpty();
        retry();
        assertThat(search.found("peas")).isEmpty();
    }

    @Test
    void thatAnotherPostIsDeletedMeanwhileHoldsNothingUp() {
        meanwhile(deleted(post(2), GARDEN));
        retry();
        assertThat(search.found("peas")).containsExactly(post(1));
    }

    @Test
    void anEditMeanwhileIsIndexedToo() {
        meanwhile(edited(post(1), GARDEN, "tulips"));
        retry();
        assertThat(search.found("peas")).isEmpty();
        assertThat(search.found("tulips")).containsExactly(post(1));
    }
}
