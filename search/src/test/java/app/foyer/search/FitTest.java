package app.foyer.search;

import static app.foyer.search.Samples.ADA;
import static app.foyer.search.Samples.AT;
import static app.foyer.search.Samples.BAKERY;
import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.deleted;
import static app.foyer.search.Samples.edited;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.Description;
import app.foyer.contract.Refused;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which communities fit somebody's interests, and each other. */
class FitTest {
    private static final CommunityId ORCHARD = new CommunityId(23);

    @TempDir Path directory;
    private final MemoryLog log = new MemoryLog();
    private SearchOnDisk search;
    private long posts;

    @BeforeEach
    void startWithTwoOpenCommunities() {
        log.append(founded(GARDEN, "The Garden", "Growing things"), opened(GARDEN));
        log.append(founded(BAKERY, "Bakers", "Bread and rolls"), opened(BAKERY));
        search = new SearchOnDisk(directory, log);
    }

    @AfterEach
    void stop() {
        search.close();
    }

    private void write(CommunityId community, String... texts) {
        for (String text : texts) {
            log.append(published(post(++posts), community, text));
        }
    }

    private List<FitHit> fits(List<String> interests, List<String> languages, CommunityId... mine) {
        FitCommunities asked = new FitCommunities(interests, languages, Set.of(mine), 10);
        return search.search.queries().ask(asked, log.head()).value();
    }

    private List<CommunityId> fitting(String... interests) {
        return fits(List.of(interests), List.of()).stream().map(FitHit::community).toList();
    }

    @Test
    void whereItIsWrittenAboutFits() {
        write(GARDEN, "tomatoes on the balcony", "when to sow beans");
        write(BAKERY, "a rye sourdough", "my oven is too hot");
        assertThat(fitting("sourdough")).containsExactly(BAKERY);
        assertThat(fitting("beans", "tomatoes")).containsExactly(GARDEN);
        assertThat(fitting("opera")).isEmpty();
        assertThat(fitting()).isEmpty();
    }

    @Test
    void aCommunitysOwnNameFitsBeforeAnythingIsWritten() {
        assertThat(fitting("bread")).containsExactly(BAKERY);
        assertThat(fitting("garden")).containsExactly(GARDEN);
    }

    @Test
    void anotherFormOfTheWordFitsToo() {
        write(GARDEN, "der Gärtner gießt");
        assertThat(fitting("Gärtnern")).containsExactly(GARDEN);
        assertThat(fitting("gartnerei")).containsExactly(GARDEN);
    }

    @Test
    void whereItIsWrittenAboutMoreFitsBetter() {
        write(GARDEN, "herbs", "herbs again", "still herbs", "more herbs");
        write(BAKERY, "bread with herbs", "rye", "wheat", "spelt", "salt");
        assertThat(fitting("herbs")).containsExactly(GARDEN, BAKERY);
    }

    @Test
    void aLargeCommunityDoesNotFitByItsSize() {
        for (int i = 0; i < 60; i++) {
            write(BAKERY, "bread and butter number " + i);
        }
        write(BAKERY, "a tomato roll", "another tomato roll");
        write(GARDEN, "a tomato", "another tomato");
        assertThat(fitting("tomato")).containsExactly(GARDEN, BAKERY);
    }

    @Test
    void theWordsThatFitAreNamedTheRarestFirst() {
        write(BAKERY, "bread", "bread", "sourdough bread");
        write(GARDEN, "bread crumbs for the birds");
        FitHit best = fits(List.of("bread, sourdough, opera"), List.of()).getFirst();
        assertThat(best.community()).isEqualTo(BAKERY);
        assertThat(best.words()).containsExactly("sourdough", "bread");
        assertThat(best.likeness()).isBetween(0.0, 1.0);
    }

    @Test
    void whatWasDeletedOrEditedAwayDoesNotFit() {
        write(GARDEN, "orchids", "dahlias");
        log.append(deleted(post(1), GARDEN), edited(post(2), GARDEN, "weeds"));
        assertThat(fitting("orchids", "dahlias")).isEmpty();
        assertThat(fitting("weeds")).containsExactly(GARDEN);
    }

    @Test
    void whatIsNotOpenFitsOnlyThoseWhoAreInIt() {
        log.append(founded(ORCHARD, "Orchard", "Apples"));
        write(ORCHARD, "pruning apple trees");
        assertThat(fitting("apples")).isEmpty();
        assertThat(fits(List.of("apples"), List.of(), ORCHARD))
                .extracting(FitHit::community)
                .containsExactly(ORCHARD);
    }

    @Test
    void aCommunityThatSpeaksNoneOfOnesLanguagesFitsHalfAsWell() {
        log.append(
                new CommunityFounded(
                        ORCHARD, ADA, AT, new Description("Verger", "fruits", List.of("fr"))),
                opened(ORCHARD));
        double own = fits(List.of("verger"), List.of("fr-CA")).getFirst().likeness();
        assertThat(fits(List.of("verger"), List.of("de")).getFirst().likeness())
                .isCloseTo(own / 2, within(1e-9));
        assertThat(fits(List.of("verger"), List.of()).getFirst().likeness()).isEqualTo(own);
    }

    @Test
    void communitiesThatWriteAboutTheSameAreAlike() {
        log.append(founded(ORCHARD, "Orchard", "Fruit trees"), opened(ORCHARD));
        write(GARDEN, "pruning apple trees", "planting pears", "soil for apple trees");
        write(ORCHARD, "apple trees in spring", "pears and plums");
        write(BAKERY, "rye bread", "a hot oven");
        SimilarCommunities asked = new SimilarCommunities(ORCHARD, Set.of(), 10);
        List<FitHit> alike = search.search.queries().ask(asked, log.head()).value();
        assertThat(alike).extracting(FitHit::community).startsWith(GARDEN);
        assertThat(alike).extracting(FitHit::community).doesNotContain(ORCHARD);
    }

    @Test
    void nothingIsAlikeToWhatOneDoesNotSee() {
        log.append(founded(ORCHARD, "Orchard", "Growing things"));
        SimilarCommunities asked = new SimilarCommunities(ORCHARD, Set.of(), 10);
        assertThat(search.search.queries().ask(asked, log.head()).value()).isEmpty();
    }

    @Test
    void noneAndTooManyAreRefused() {
        for (int first : new int[] {0, 101}) {
            FitCommunities asked = new FitCommunities(List.of("x"), List.of(), Set.of(), first);
            assertThatThrownBy(() -> search.search.queries().ask(asked, 0))
                    .isInstanceOf(Refused.class);
        }
    }
}
