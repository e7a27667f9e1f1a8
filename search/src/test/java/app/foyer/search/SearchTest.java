package app.foyer.search;

import static app.foyer.search.Samples.ADA;
import static app.foyer.search.Samples.BAKERY;
import static app.foyer.search.Samples.GARDEN;
import static app.foyer.search.Samples.deleted;
import static app.foyer.search.Samples.described;
import static app.foyer.search.Samples.edited;
import static app.foyer.search.Samples.founded;
import static app.foyer.search.Samples.imported;
import static app.foyer.search.Samples.opened;
import static app.foyer.search.Samples.post;
import static app.foyer.search.Samples.published;
import static app.foyer.search.Samples.removed;
import static app.foyer.search.Samples.restored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Additions;
import app.foyer.contract.Door;
import app.foyer.contract.Language;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.PostEvent.PostEdited;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.PostHit;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.SearchQuery.GatheringsNear;
import app.foyer.contract.query.SearchQuery.SearchPosts;
import app.foyer.contract.query.Stretch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found by whom, over a log in memory and an index on disk.
 *
 * <p>Long because all that can be written is looked for by the same few questions.
 */
class SearchTest {
    @TempDir Path directory;
    private final MemoryLog log = new MemoryLog();
    private SearchOnDisk search;

    @BeforeEach
    void startWithAnOpenCommunity() {
        log.append(founded(GARDEN, "The Garden", "Growing things & talking"), opened(GARDEN));
        search = new SearchOnDisk(directory, log);
    }

    @AfterEach
    void stop() {
        search.close();
    }

    @Test
    void aPostIsFoundByItsWordsInAnyCaseWithOrWithoutAccents() {
        log.append(published(post(1), GARDEN, "Über Tomaten im Gewächshaus"));
        assertThat(search.found("uber TOMATEN")).containsExactly(post(1));
        assertThat(search.found("tomaten rosen")).isEmpty();
    }

    @Test
    void aDoorHidesPostsOrAllOfACommunityFromThoseOutside() {
        log.append(published(post(1), GARDEN, "Tomaten"));
        for (Door door : List.of(Door.GATED, Door.INVITATION, Door.OPEN)) {
            log.append(new CommunityDoorSet(GARDEN, Instant.EPOCH, door));
            assertThat(search.found("Tomaten").isEmpty()).isEqualTo(door != Door.OPEN);
            assertThat(search.found("Tomaten", GARDEN)).containsExactly(post(1));
            assertThat(search.communities("garden").edges().isEmpty())
                    .isEqualTo(door == Door.INVITATION);
        }
    }

    @Test
    void wordsOfLanguagesWithoutSpacesAreFound() {
        log.append(published(post(1), GARDEN, "日本の庭について話しましょう"));
        log.append(published(post(2), GARDEN, "ภาษาไทยเป็นภาษาที่สวยงาม"));
        assertThat(search.found("日本")).containsExactly(post(1));
        assertThat(search.found("ภาษา")).containsExactly(post(2));
    }

    @Test
    void anEditReplacesTheWords() {
        log.append(published(post(1), GARDEN, "roses"), edited(post(1), GARDEN, "tulips"));
        assertThat(search.found("roses")).isEmpty();
        assertThat(search.found("tulips")).containsExactly(post(1));
    }

    @Test
    void aDeletedPostAndOneWithoutWordsAreNotFound() {
        log.append(published(post(1), GARDEN, "roses"), published(post(2), GARDEN, null));
        log.append(published(post(3), GARDEN, "roses"), edited(post(3), GARDEN, null));
        log.append(deleted(post(1), GARDEN));
        assertThat(search.found("roses")).isEmpty();
    }

    @Test
    void aRemovedPostIsFoundByNobodyUntilItIsRestored() {
        log.append(published(post(1), GARDEN, "roses"), published(post(2), GARDEN, "roses"));
        log.append(removed(post(1), GARDEN));
        assertThat(search.found("roses")).containsExactly(post(2));
        assertThat(search.found("roses", GARDEN)).containsExactly(post(2));
        log.append(restored(post(1), GARDEN));
        assertThat(search.found("roses")).containsExactlyInAnyOrder(post(1), post(2));
        log.append(edited(post(1), GARDEN, "tulips"), removed(post(1), GARDEN));
        assertThat(search.found("tulips")).isEmpty();
    }

    @Test
    void whatWasBroughtAlongIsFoundLikeAnyPostAndHiddenLikeAny() {
        log.append(imported(post(1), GARDEN, "roses"), imported(post(2), BAKERY, "roses"));
        log.append(founded(BAKERY, "Secret Bakery", ""));
        assertThat(search.found("roses")).containsExactly(post(1));
        assertThat(search.found("roses", BAKERY)).containsExactlyInAnyOrder(post(1), post(2));
        log.append(removed(post(1), GARDEN));
        assertThat(search.found("roses")).isEmpty();
        log.append(restored(post(1), GARDEN), edited(post(1), GARDEN, "tulips"));
        assertThat(search.found("tulips")).containsExactly(post(1));
        log.append(deleted(post(1), GARDEN));
        assertThat(search.found("tulips")).isEmpty();
    }

    private List<PostId> found(
            String words,
            @Nullable String language,
            @Nullable MemberId viewer,
            MemberId... follows) {
        return search
                .ask(
                        new SearchPosts(
                                words,
                                null,
                                language,
                                viewer,
                                Set.of(),
                                Set.of(follows),
                                new PageRequest(20, null)))
                .value()
                .edges()
                .stream()
                .map(edge -> edge.node().post())
                .toList();
    }

    private static PostPublished written(long number, @Nullable String language, boolean all) {
        return new PostPublished(
                post(number),
                GARDEN,
                ADA,
                Instant.EPOCH,
                "roses",
                5,
                language == null
                        ? null
                        : new Additions("thorns", List.of(), new Language(language, true)),
                null,
                all ? null : ADA);
    }

    @Test
    void aPostForFollowersIsFoundByThemAndItsAuthorOnly() {
        MemberId ben = new MemberId(12);
        log.append(written(1, null, false));
        assertThat(found("roses", null, null)).isEmpty();
        assertThat(found("roses", null, ben)).isEmpty();
        assertThat(found("roses", null, ben, ADA)).containsExactly(post(1));
        assertThat(found("roses", null, ADA)).containsExactly(post(1));
        log.append(
                new PostEdited(
                        post(1), GARDEN, ADA, Instant.EPOCH, "tulips", 6, null, null, ADA, 1));
        assertThat(found("tulips", null, ben)).isEmpty();
        assertThat(found("tulips", null, ben, ADA)).containsExactly(post(1));
        assertThat(search.found("tulips")).isEmpty();
    }

    @Test
    void anAnswerToItIsFoundByItsAuthorToo() {
        MemberId ben = new MemberId(12);
        log.append(
                new ReplyWritten(
                        post(2),
                        GARDEN,
                        ben,
                        post(1),
                        ADA,
                        post(1),
                        Instant.EPOCH,
                        "thorns",
                        6,
                        null,
                        null,
                        ADA));
        assertThat(found("thorns", null, ben)).containsExactly(post(2));
        assertThat(found("thorns", null, ADA)).containsExactly(post(2));
        assertThat(found("thorns", null, new MemberId(13), ben)).isEmpty();
    }

    @Test
    void onlyPostsInTheLanguageAskedForAreFound() {
        log.append(written(1, "de-AT", true), written(2, "en", true), written(3, null, true));
        assertThat(found("roses", "de", null)).containsExactly(post(1));
        assertThat(found("roses", "EN-gb", null)).containsExactly(post(2));
        assertThat(found("roses", "fr", null)).isEmpty();
        assertThat(found("roses", null, null)).hasSize(3);
    }

    @Test
    void languagesThatAreReadAsOneAreFoundByEachOther() {
        log.append(written(1, "nb", true), written(2, "nn", true), written(3, "tl", true));
        for (String norwegian : List.of("no", "nb", "nn-NO")) {
            assertThat(found("roses", norwegian, null))
                    .as(norwegian)
                    .containsExactlyInAnyOrder(post(1), post(2));
        }
        assertThat(found("roses", "fil", null)).containsExactly(post(3));
    }

    @Test
    void aRemovedPostWithoutWordsIsNoTrouble() {
        log.append(published(post(1), GARDEN, null), removed(post(1), GARDEN));
        log.append(restored(post(1), GARDEN), published(post(2), GARDEN, "roses"));
        assertThat(search.found("roses")).containsExactly(post(2));
    }

    @Test
    void whatIsNotOpenIsFoundOnlyByThoseWhoAreInItUntilItOpens() {
        log.append(founded(BAKERY, "Secret Bakery", ""), published(post(1), BAKERY, "bread"));
        assertThat(search.found("bread")).isEmpty();
        assertThat(search.found("bread", GARDEN)).isEmpty();
        assertThat(search.foundCommunities("bakery")).isEmpty();
        assertThat(search.posts("bread", BAKERY, Set.of(), new PageRequest(1, null)).edges())
                .isEmpty();
        assertThat(search.found("bread", BAKERY)).containsExactly(post(1));
        assertThat(search.foundCommunities("bakery", BAKERY)).containsExactly(BAKERY);

        log.append(described(BAKERY, "Secret Bakery", "still closed"));
        assertThat(search.foundCommunities("bakery")).isEmpty();

        log.append(opened(BAKERY));
        assertThat(search.found("bread")).containsExactly(post(1));
        assertThat(search.foundCommunities("bakery")).containsExactly(BAKERY);
    }

    @Test
    void aCommunityIsFoundByNameFirstThenByDescriptionOrLanguage() {
        log.append(founded(BAKERY, "Bakery", "next to the garden"), opened(BAKERY));
        assertThat(search.foundCommunities("garden")).containsExactly(GARDEN, BAKERY);
        assertThat(search.foundCommunities("bakery DE")).containsExactly(BAKERY);
        log.append(described(BAKERY, "Boulangerie", "bread"));
        assertThat(search.foundCommunities("bakery")).isEmpty();
    }

    @Test
    void onlyPostsOfTheCommunityAskedForAreFound() {
        log.append(founded(BAKERY, "Bakery", ""), opened(BAKERY));
        log.append(published(post(1), GARDEN, "yeast"), published(post(2), BAKERY, "yeast"));
        Page<PostHit> page = search.posts("yeast", BAKERY, Set.of(), new PageRequest(10, null));
        assertThat(page.edges()).extracting(e -> e.node().post()).containsExactly(post(2));
    }

    @Test
    void highlightsAreEscaped() {
        log.append(published(post(1), GARDEN, "<script>alert('monad')</script> & a monad"));
        Page<PostHit> page = search.posts("monad", null, Set.of(), new PageRequest(1, null));
        String highlight = page.edges().getFirst().node().highlight();
        assertThat(highlight)
                .contains("&lt;script&gt;")
                .contains("<mark>monad</mark>")
                .doesNotContain("<script");
        assertThat(search.communities("garden").edges().getFirst().node().highlight())
                .isEqualTo("The <mark>Garden</mark> · Growing things &amp; talking");
    }

    @Test
    void aLongPostIsHighlightedWhereItMatches() {
        String text = "blah ".repeat(1_500) + "needle " + "blah ".repeat(400);
        log.append(published(post(1), GARDEN, text));
        Page<PostHit> page = search.posts("needle", null, Set.of(), new PageRequest(1, null));
        assertThat(page.edges().getFirst().node().highlight())
                .contains("<mark>needle</mark>")
                .hasSizeLessThan(500);
    }

    @Test
    void signsMeanSideBySideBeginsWithAndNotThere() {
        log.append(
                published(post(1), GARDEN, "fresh green peas"),
                published(post(2), GARDEN, "green fresh beans"));
        assertThat(search.found("\"fresh green\"")).containsExactly(post(1));
        assertThat(search.found("fre*")).containsExactly(post(2), post(1));
        assertThat(search.found("green -beans")).containsExactly(post(1));
        assertThat(search.found("green -\"peas green\"")).containsExactly(post(2), post(1));
    }

    @Test
    void nothingThatCanBeTypedIsASyntaxError() {
        log.append(published(post(1), GARDEN, "AND OR foo:bar"));
        assertThat(search.found("AND OR")).containsExactly(post(1));
        for (String typed :
                List.of(
                        "\"", "*", "-", "- -", "\"\"", "((", "[a TO", "foo:", "a*", "\\", "~2",
                        "/x/", "-foo", "😀", "!!!", "a\"b\"c", "\u0000", "\ud800")) {
            assertThat(search.found(typed)).as(typed).hasSizeLessThan(2);
        }
        assertThat(search.found("foo:bar")).containsExactly(post(1));
    }

    @Test
    void tooFewAndTooManyCharactersAreRefused() {
        assertRefused(Refusal.SEARCH_WORDS_INVALID, () -> search.found("  "));
        assertRefused(Refusal.SEARCH_WORDS_INVALID, () -> search.found("x".repeat(201)));
        assertThat(search.found("😀".repeat(200))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDoubleTheNewerFirstWhereScoresAreEqual() {
        List<PostId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            log.append(published(post(i), GARDEN, "same words"));
            newestFirst.addFirst(post(i));
        }
        List<PostId> read = new ArrayList<>();
        String cursor = null;
        boolean hasNext = true;
        while (hasNext) {
            Page<PostHit> page = search.posts("same", null, Set.of(), new PageRequest(10, cursor));
            page.edges().forEach(edge -> read.add(edge.node().post()));
            cursor = page.endCursor();
            hasNext = page.hasNext();
        }
        assertThat(read).isEqualTo(newestFirst);
    }

    @Test
    void aCursorThatWasNotGivenOutForThisQuestionIsRefused() {
        log.append(published(post(1), GARDEN, "peas"), published(post(2), GARDEN, "peas"));
        String cursor = search.posts("peas", null, Set.of(), new PageRequest(1, null)).endCursor();
        assertThat(search.posts("peas", null, Set.of(), new PageRequest(1, cursor)).edges())
                .hasSize(1);
        for (String broken : List.of("", "x", cursor + "A", cursor + "=", "?" + cursor)) {
            assertRefused(
                    Refusal.CURSOR_INVALID,
                    () -> search.posts("peas", null, Set.of(), new PageRequest(1, broken)));
        }
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> search.posts("beans", null, Set.of(), new PageRequest(1, cursor)));
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> search.posts("peas", GARDEN, Set.of(), new PageRequest(1, cursor)));
        assertRefused(
                Refusal.CURSOR_INVALID,
                () -> search.posts("!!", null, Set.of(), new PageRequest(1, cursor)));
    }

    @Test
    void anAnswerThatIsNotFreshEnoughSaysSo() {
        try (SearchOnDisk hasty =
                new SearchOnDisk(directory.resolve("b"), log, Duration.ofMillis(30))) {
            SearchPosts query = new SearchPosts("x", null, Set.of(), new PageRequest(1, null));
            Answer<?> answer = hasty.search.queries().ask(query, log.head() + 1);
            assertThat(answer.stale()).isTrue();
            assertThat(answer.position()).isLessThanOrEqualTo(log.head());
        }
        Answer<?> fresh =
                search.ask(new SearchPosts("x", null, Set.of(), new PageRequest(1, null)));
        assertThat(fresh.stale()).isFalse();
        assertThat(fresh.position()).isEqualTo(log.head());
    }

    @Test
    void aQuestionToTheQuerySideIsNotAnswered() {
        assertThatThrownBy(() ->
                        search.search
                                .queries()
                                .ask(new HomeTimeline(Samples.ADA, new Stretch(1, null)), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsMeasuredHasItsNames() {
        search.found("garden");
        assertThat(search.meters.get(SearchMetrics.LAG_EVENTS).gauge().value()).isZero();
        assertThat(search.meters.get(SearchMetrics.FRESHNESS_SECONDS).gauge().value()).isZero();
        assertThat(search.meters.get(SearchMetrics.DOCUMENTS).gauge().value()).isEqualTo(1);
        assertThat(
                        search.meters
                                .get(SearchMetrics.QUERIES)
                                .tag(SearchMetrics.KIND, "posts")
                                .timer()
                                .count())
                .isEqualTo(1);
    }

    private static void assertRefused(Refusal refusal, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void aGatheringIsFoundAroundItsPlaceBeforeItBegins() {
        Instant start = Instant.parse("2026-12-24T17:00:00Z");
        GatheringId gathering = new GatheringId(7);
        log.append(
                new GatheringAnnounced(
                        gathering,
                        GARDEN,
                        Samples.ADA,
                        Samples.AT,
                        start,
                        "Europe/Berlin",
                        60,
                        null,
                        new Spot(52.517, 13.389),
                        null));
        assertThat(near(52.5, start)).containsExactly(gathering);
        assertThat(near(54.5, start)).isEmpty();
        assertThat(near(52.5, start.plusSeconds(1))).isEmpty();
        log.append(
                new GatheringCancelled(
                        gathering, GARDEN, Samples.ADA, Samples.ADA, Samples.AT, null));
        assertThat(near(52.5, start)).isEmpty();
    }

    private List<GatheringId> near(double latitude, Instant from) {
        return search.near(
                new GatheringsNear(
                        new Spot(latitude, 13.4),
                        25,
                        from,
                        from.plus(Duration.ofDays(9)),
                        Set.of(),
                        10));
    }
}
