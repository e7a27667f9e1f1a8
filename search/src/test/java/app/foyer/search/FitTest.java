package app.foyer.search;

import static app.foyer.search.Samples.ADA;
import static app.foyer.search.Samples.AT;
import static app.foyer.search.Samples.deleted;
import static app.foyer.search.Samples.described;
import static app.foyer.search.Samples.edited;
import static app.foyer.search.Samples.imported;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static app.foyer.search.Samples.removed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Description;
import app.foyer.contract.Limits;
import app.foyer.contract.Origin;
import app.foyer.contract.Refused;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final CommunityId GARDEN = new CommunityId(21);
    private static final CommunityId BAKERY = new CommunityId(22);
    private static final CommunityId CELLAR = new CommunityId(23);
    private static final CommunityId SQUARE = new CommunityId(24);

    private final MemorySearchConfiguration search =
            new MemorySearchConfiguration(new SimpleMeterRegistry());
    private long position;
    private int posts;

    @AfterEach
    void close() {
        search.close();
    }

    private void take(Event event) {
        position++;
        search.take(new LogEntry(position, event, Origin.MEMBER, AT));
    }

    private void found(CommunityId community, String name, String... languages) {
        take(
                new CommunityFounded(
                        community, ADA, AT, new Description(name, "", List.of(languages))));
    }

    private void open(CommunityId community, String name, String... languages) {
        found(community, name, languages);
        take(opened(community));
    }

    /** Writes the text so often, and says the number of the last post. */
    private int write(CommunityId community, int times, String text) {
        for (int i = 0; i < times; i++) {
            posts++;
            take(published(post(posts), community, text + " number " + posts));
        }
        return posts;
    }

    private List<FitHit> fit(List<String> interests, List<String> languages, CommunityId... mine) {
        search.show();
        FitCommunities question = new FitCommunities(interests, languages, Set.of(mine), 10);
        return search.queries().ask(question, 0).value();
    }

    private List<CommunityId> fitting(String interest, CommunityId... mine) {
        return communities(fit(List.of(interest), List.of(), mine));
    }

    private List<CommunityId> similar(CommunityId community, CommunityId... mine) {
        search.show();
        SimilarCommunities question = new SimilarCommunities(community, Set.of(mine), 10);
        return communities(search.queries().ask(question, 0).value());
    }

    private static List<CommunityId> communities(List<FitHit> hits) {
        return hits.stream().map(FitHit::community).toList();
    }

    @Test
    void whatWasRemovedLendsNoWordsToWhatIsAlike() {
        open(GARDEN, "First room");
        open(SQUARE, "Second room");
        write(GARDEN, 20, "how to prune roses in spring");
        write(SQUARE, 20, "quokka photographs and roses");
        for (int i = 0; i < 10; i++) {
            take(removed(post(write(GARDEN, 1, "quokka scandal")), GARDEN));
        }
        search.show();
        var hits = search.queries().ask(new SimilarCommunities(GARDEN, Set.of(), 10), 0).value();
        assertThat(communities(hits)).contains(SQUARE);
        assertThat(hits).allSatisfy(hit -> assertThat(hit.words()).doesNotContain("quokka"));
    }

    @Test
    void whatIsWrittenThereDecidesAndItsWordsAreTheReason() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        write(GARDEN, 20, "how to prune roses in spring");
        write(BAKERY, 20, "how to bake bread with sourdough");
        List<FitHit> hits = fit(List.of("Sourdough", "how to", "chess"), List.of());
        assertThat(hits.getFirst().community()).isEqualTo(BAKERY);
        assertThat(hits.getFirst().words()).containsExactly("Sourdough");
        assertThat(hits.getFirst().likeness()).isBetween(0.3, 1.0);
        assertThat(hits.getLast().community()).isEqualTo(GARDEN);
        assertThat(hits.getLast().likeness()).isLessThan(0.15);
        assertThat(hits.getLast().words()).isEmpty();
    }

    @Test
    void whereNearlyAllIsWrittenTheWordsAreAReasonStill() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        write(GARDEN, 1, "how to prune roses in spring");
        write(BAKERY, 40, "how to bake bread with sourdough");
        FitHit first = fit(List.of("sourdough"), List.of()).getFirst();
        assertThat(first.community()).isEqualTo(BAKERY);
        assertThat(first.words()).containsExactly("sourdough");
    }

    @Test
    void nothingAskedOrNothingKnownFindsNothing() {
        open(GARDEN, "Roses");
        write(GARDEN, 5, "how to prune roses");
        assertThat(fit(List.of(), List.of("en"))).isEmpty();
        assertThat(fit(List.of("", " ", "?!"), List.of())).isEmpty();
        assertThat(fitting("xylophon")).isEmpty();
    }

    @Test
    void aCommunityInWhichNothingIsWrittenYetIsFoundByWhatItSaysOfItself() {
        open(GARDEN, "Roses and shrubs");
        open(BAKERY, "Bread");
        assertThat(fitting("bread")).containsExactly(BAKERY);
        take(described(GARDEN, "Cakes", "everything but bread"));
        assertThat(fitting("bread")).containsExactly(BAKERY, GARDEN);
        assertThat(fitting("roses")).isEmpty();
    }

    @Test
    void theLargestDoesNotWinByVolume() {
        open(SQUARE, "Everything");
        open(CELLAR, "Corner");
        write(SQUARE, 600, "the news of today and tomorrow");
        write(SQUARE, 12, "a fine saxophone");
        write(CELLAR, 10, "a fine saxophone");
        assertThat(fitting("saxophone")).containsExactly(CELLAR, SQUARE);
    }

    @Test
    void partsOfWordsFindWhatSharesAStem() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        write(GARDEN, 5, "ein neuer Rosengarten");
        write(BAKERY, 5, "ein neues Brot");
        assertThat(fitting("Gärten").getFirst()).isEqualTo(GARDEN);
        assertThat(fit(List.of("Gartenarbeit"), List.of()).getFirst().words())
                .containsExactly("Gartenarbeit");
    }

    @Test
    void whatIsNotOpenFitsOnlyThoseWhoAreInIt() {
        found(CELLAR, "Saxophone");
        open(GARDEN, "Roses");
        write(CELLAR, 5, "a fine saxophone");
        assertThat(fitting("saxophone")).isEmpty();
        assertThat(fitting("saxophone", GARDEN)).isEmpty();
        assertThat(fitting("saxophone", CELLAR)).containsExactly(CELLAR);
        take(opened(CELLAR));
        assertThat(fitting("saxophone")).containsExactly(CELLAR);
    }

    @Test
    void deletedAndFormerWordsDoNotCount() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        write(GARDEN, 3, "tulips");
        int tulip = write(BAKERY, 1, "tulips");
        int rose = write(BAKERY, 1, "roses");
        assertThat(fitting("tulips")).containsExactlyInAnyOrder(GARDEN, BAKERY);
        take(deleted(post(tulip), BAKERY));
        assertThat(fitting("tulips")).containsExactly(GARDEN);
        take(edited(post(rose), BAKERY, "orchids"));
        assertThat(fitting("roses")).isEmpty();
        assertThat(fitting("orchids")).containsExactly(BAKERY);
        take(edited(post(rose), BAKERY, null));
        assertThat(fitting("orchids")).isEmpty();
    }

    @Test
    void whatWasBroughtAlongTellsNothingOfWhereItLies() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        write(GARDEN, 20, "how to prune roses in spring");
        write(BAKERY, 20, "how to bake bread with sourdough");
        for (int i = 0; i < 50; i++) {
            posts++;
            take(imported(post(posts), GARDEN, "sourdough bread and rye"));
        }
        assertThat(fitting("sourdough")).containsExactly(BAKERY);
        assertThat(similar(GARDEN)).startsWith(BAKERY);
        search.show();
        var words = search.queries().ask(new SimilarCommunities(GARDEN, Set.of(), 10), 0).value();
        assertThat(words.getFirst().words()).doesNotContain("sourdough", "rye");
    }

    @Test
    void anotherLanguageFitsHalfAsWellAndNoneDeclaredIsNotJudged() {
        open(GARDEN, "Roses", "de-AT");
        open(BAKERY, "Roses", "EN", "fr");
        open(CELLAR, "Roses");
        List<FitHit> german = fit(List.of("roses"), List.of("de", "it"));
        assertThat(communities(german)).containsExactly(CELLAR, GARDEN, BAKERY);
        assertThat(german.get(0).likeness()).isEqualTo(german.get(1).likeness());
        assertThat(german.get(2).likeness()).isEqualTo(german.get(0).likeness() / 2);
        assertThat(communities(fit(List.of("roses"), List.of("en-GB"))))
                .containsExactly(CELLAR, BAKERY, GARDEN);
        assertThat(fit(List.of("roses"), List.of()).stream().map(FitHit::likeness).distinct())
                .hasSize(1);
    }

    @Test
    void aLanguageThatIsReadAsOnesOwnIsNotForeign() {
        open(GARDEN, "Roses", "nn");
        open(BAKERY, "Roses", "da");
        assertThat(communities(fit(List.of("roses"), List.of("nb"))))
                .containsExactly(GARDEN, BAKERY);
        assertThat(communities(fit(List.of("roses"), List.of("da"))))
                .containsExactly(BAKERY, GARDEN);
    }

    @Test
    void aWordInMorePostsThanAreReadIsJudgedByASample() {
        open(SQUARE, "Everything");
        open(CELLAR, "Corner");
        for (int i = 0; i < 100; i++) {
            write(SQUARE, 20, "talk about coffee or weather");
            write(SQUARE, 80, "talk about other things");
            write(CELLAR, 10, "coffee coffee coffee");
        }
        List<FitHit> hits = fit(List.of("coffee"), List.of());
        assertThat(communities(hits)).containsExactly(CELLAR, SQUARE);
    }

    @Test
    void similarIsWhatIsWrittenInTheSameWords() {
        open(GARDEN, "First room");
        open(BAKERY, "Second room");
        open(SQUARE, "Third room");
        found(CELLAR, "Fourth room");
        write(GARDEN, 20, "how to prune roses and tulips");
        write(BAKERY, 20, "how to bake bread");
        write(SQUARE, 20, "how to grow tulips and roses from seed");
        write(CELLAR, 20, "how to steal tulips");
        assertThat(similar(GARDEN).getFirst()).isEqualTo(SQUARE);
        assertThat(similar(GARDEN)).doesNotContain(GARDEN, CELLAR);
        assertThat(similar(GARDEN, CELLAR)).contains(CELLAR);
        assertThat(similar(CELLAR)).isEmpty();
        assertThat(similar(CELLAR, CELLAR).getFirst()).isIn(GARDEN, SQUARE);
        assertThat(similar(new CommunityId(99))).isEmpty();
    }

    @Test
    void noMoreAreNamedThanAskedForAndNoImpossibleNumberIsAsked() {
        for (int i = 0; i < 30; i++) {
            open(new CommunityId(100 + i), "Roses");
        }
        assertThat(fitting("roses")).hasSize(10);
        for (int wrong : new int[] {0, Limits.PAGE_SIZE_MAX + 1}) {
            assertThatThrownBy(() -> new FitCommunities(List.of(), List.of(), Set.of(), wrong))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> new SimilarCommunities(GARDEN, Set.of(), wrong))
                    .isInstanceOf(Refused.class);
        }
    }
}
