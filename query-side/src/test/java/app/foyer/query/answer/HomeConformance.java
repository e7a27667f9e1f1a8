package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Additions;
import app.foyer.contract.Language;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.HomeWhy;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.ExplainHome;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a member finds when they come home.
 *
 * <p>Long because one home shows all of it at once, and each rule is seen beside the others.
 */
abstract class HomeConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cem = network.member("Cem");
    private final CommunityId bakery = network.openCommunity("Bakery");
    private final CommunityId garden = network.openCommunity("Garden");

    HomeConformance(BucketStore store) {
        super(store);
    }

    HomeConformance(BucketStore store, int audienceMax) {
        super(store, audienceMax);
    }

    private static List<PostId> ids(Page<HomeEntry> page) {
        return page.edges().stream().map(edge -> edge.node().card().post()).toList();
    }

    private static List<Because> because(Page<HomeEntry> page) {
        return page.edges().stream().map(edge -> edge.node().because()).toList();
    }

    private static int folded(Page<HomeEntry> page) {
        return page.edges().stream()
                .mapToInt(edge -> edge.node().moreByAuthor() + edge.node().moreInCommunity())
                .sum();
    }

    private Page<HomeEntry> first(int first) {
        return entries(ada, new Stretch(first, null));
    }

    private List<PostId> turns(int turns) {
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            posts.add(network.post(i % 2 == 0 ? ben : cem, i % 3 == 0 ? garden : bakery, "n" + i));
        }
        return posts.reversed();
    }

    private void joinBoth() {
        network.join(ada, bakery);
        network.join(ada, garden);
    }

    /** Nobody of them is a newcomer any more: those who wrote were heard. */
    private void joinAsOldHands() {
        joinBoth();
        network.reply(cem, garden, network.post(ben, garden, "first"), ben);
        network.reply(ben, bakery, network.post(cem, bakery, "first"), cem);
        network.pass(Duration.ofDays(30));
    }

    @Test
    void homeIsReadBothWaysWhateverIsAddedMeanwhile() {
        joinBoth();
        List<PostId> posts = turns(45);
        List<PostId> down = new ArrayList<>();
        Page<HomeEntry> page = first(10);
        down.addAll(ids(page));
        while (page.hasNext()) {
            network.post(down.size() % 20 == 0 ? cem : ben, garden, "added meanwhile");
            page = entries(ada, new Stretch(10, page.endCursor()));
            down.addAll(ids(page));
        }
        assertThat(down).isEqualTo(posts);
        List<PostId> up = new ArrayList<>();
        page = entries(ada, new Stretch(10, null, page.endCursor(), null));
        up.addAll(0, ids(page));
        while (page.hasNext()) {
            network.delete(network.post(ben, garden, "and gone"), garden, ben);
            page = entries(ada, new Stretch(10, null, page.endCursor(), null));
            up.addAll(0, ids(page));
        }
        assertThat(up)
                .doesNotHaveDuplicates()
                .endsWith(posts.subList(0, 44).toArray(PostId[]::new));
        assertThat(up).hasSize(44 + 4);
    }

    @Test
    void whatIsNewIsCountedAndReadSinceAnEntry() {
        joinBoth();
        turns(5);
        Page<HomeEntry> before = first(20);
        String newest = before.edges().getFirst().cursor();
        assertThat(ask(new CountUnread(ada, newest))).isZero();
        List<PostId> fresh = turns(4);
        assertThat(ask(new CountUnread(ada, newest))).isEqualTo(4);
        Page<HomeEntry> since = entries(ada, new Stretch(3, null, null, newest));
        assertThat(ids(since)).isEqualTo(fresh.subList(0, 3));
        assertThat(since.hasNext()).isTrue();
        Page<HomeEntry> rest = entries(ada, new Stretch(3, since.endCursor(), null, newest));
        assertThat(ids(rest)).isEqualTo(fresh.subList(3, 4));
        assertThat(rest.hasNext()).isFalse();
        network.happens(new MemberMuted(ada, cem, network.now(), null));
        assertThat(ask(new CountUnread(ada, newest))).isEqualTo(2);
    }

    /** In a bucket, or in another. */
    private PostId postIn(int bucket, boolean inIt) {
        PostId post = network.nextPost();
        while ((Buckets.of(post) == bucket) != inIt) {
            post = network.nextPost();
        }
        network.happens(new PostPublished(post, garden, ben, network.now(), "w", 1));
        return post;
    }

    private List<PostId> upFrom(String cursor) {
        return ids(entries(ada, new Stretch(10, null, cursor, null)));
    }

    @Test
    void whoGoesOnFromTheNewestMeetsWhatComesLaterFromABucketThatWasBehind() {
        joinBoth();
        turns(5);
        String before = first(20).edges().getFirst().cursor();
        int here = Key.home(ada).bucket();
        List<PostId> fresh = new ArrayList<>();
        network.aheadIn(
                here,
                () -> {
                    fresh.addFirst(postIn(here, false));
                    fresh.addFirst(postIn(here, true));
                });
        Page<HomeEntry> page = first(20);
        Page<HomeEntry> up = entries(ada, new Stretch(10, null, before, null));
        network.catchUp();
        assertThat(ask(new CountUnread(ada, before))).isEqualTo(2);
        List<PostId> whole = new ArrayList<>(upFrom(page.edges().getFirst().cursor()));
        whole.addAll(ids(page));
        assertThat(whole).startsWith(fresh.toArray(PostId[]::new)).doesNotHaveDuplicates();
        List<PostId> climbed =
                new ArrayList<>(
                        upFrom(up.edges().isEmpty() ? before : up.edges().getFirst().cursor()));
        climbed.addAll(ids(up));
        assertThat(climbed).isEqualTo(fresh);
    }

    @Test
    void whoReadsUpwardReadsOnBehindWhatIsFolded() {
        joinBoth();
        turns(2);
        String begin = first(1).edges().getFirst().cursor();
        network.post(cem, garden, "one");
        for (int i = 0; i < 60; i++) {
            network.post(ben, bakery, "run " + i);
        }
        turns(40);
        List<PostId> shown = new ArrayList<>();
        Page<HomeEntry> page = entries(ada, new Stretch(10, null, begin, null));
        int folded = folded(page);
        shown.addAll(0, ids(page));
        while (page.hasNext()) {
            page = entries(ada, new Stretch(10, null, page.endCursor(), null));
            folded += folded(page);
            shown.addAll(0, ids(page));
        }
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown.size() + folded).isEqualTo(101);
    }

    @Test
    void aLongRunByOneAuthorIsFoldedIfSomethingElseFollows() {
        joinBoth();
        PostId other = network.post(cem, garden, "other");
        List<PostId> run = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            run.addFirst(network.post(ben, i % 2 == 0 ? bakery : garden, "run " + i));
        }
        Page<HomeEntry> page = first(10);
        assertThat(ids(page)).containsExactly(run.get(0), run.get(1), run.get(2), other);
        assertThat(page.edges().get(2).node().moreByAuthor()).isEqualTo(4);
        network.delete(other, garden, cem);
        assertThat(ids(first(10))).isEqualTo(run);
    }

    @Test
    void whatIsFoldedForItsAuthorCrowdsOutNobodyElseOfItsCommunity() {
        joinBoth();
        MemberId dan = network.member("Dan");
        PostId other = network.post(cem, garden, "other");
        PostId cems = network.post(cem, bakery, "mine");
        PostId bens = network.post(ben, bakery, "mine, too");
        List<PostId> run = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            run.addFirst(network.post(dan, bakery, "run " + i));
        }
        Page<HomeEntry> page = first(10);
        assertThat(ids(page))
                .containsExactly(run.get(0), run.get(1), run.get(2), bens, cems, other);
        assertThat(page.edges().get(2).node().moreByAuthor()).isEqualTo(5);
        assertThat(folded(page)).isEqualTo(5);
    }

    @Test
    void whatIsFoldedStandsWithWhatIsLikeIt() {
        joinBoth();
        MemberId dan = network.member("Dan");
        PostId other = network.post(cem, garden, "other");
        PostId elsewhere = network.post(dan, garden, "elsewhere");
        for (int i = 0; i < 3; i++) {
            network.post(dan, bakery, "run " + i);
        }
        List<PostId> busy = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            busy.addFirst(network.post(i % 2 == 0 ? ben : cem, bakery, "busy " + i));
        }
        Page<HomeEntry> page = first(10);
        assertThat(ids(page).subList(0, 8)).isEqualTo(busy);
        assertThat(ids(page).subList(8, 10)).containsExactly(elsewhere, other);
        assertThat(page.edges().get(7).node().moreInCommunity()).isEqualTo(3);
        assertThat(folded(page)).isEqualTo(3);
    }

    @Test
    void aRunIsFoldedThoughItIsLong() {
        joinBoth();
        PostId quiet = network.post(ben, garden, "quiet");
        for (int i = 0; i < 150; i++) {
            network.post(i % 2 == 0 ? ben : cem, bakery, "busy " + i);
        }
        Page<HomeEntry> page = first(20);
        assertThat(ids(page)).hasSize(9).endsWith(quiet);
        assertThat(page.edges().get(7).node().moreInCommunity()).isEqualTo(142);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void whatNothingFollowsForLongIsShownWhole() {
        joinBoth();
        PostId quiet = network.post(ben, garden, "quiet");
        for (int i = 0; i < 790; i++) {
            network.post(i % 2 == 0 ? ben : cem, bakery, "busy " + i);
        }
        Page<HomeEntry> page = first(20);
        assertThat(page.edges()).hasSize(20);
        assertThat(folded(page)).isZero();
        List<PostId> shown = new ArrayList<>(ids(page));
        int folded = 0;
        while (page.hasNext()) {
            page = entries(ada, new Stretch(20, page.endCursor()));
            shown.addAll(ids(page));
            folded += folded(page);
        }
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown).endsWith(quiet);
        assertThat(folded).isPositive();
        assertThat(shown.size() + folded).isEqualTo(791);
    }

    @Test
    void whoReadsALanguageThatIsSeldomFindsItHoweverDeepItIs() {
        joinBoth();
        PostId understood = inLanguage("eo");
        for (int i = 0; i < 790; i++) {
            inLanguage("de");
        }
        understand("eo");
        Page<HomeEntry> page = first(20);
        assertThat(page.edges()).isEmpty();
        assertThat(page.hasNext()).isTrue();
        assertThat(ids(entries(ada, new Stretch(20, page.endCursor()))))
                .containsExactly(understood);
    }

    /** In a bucket, or in another. */
    private CommunityId communityIn(int bucket, boolean inIt) {
        CommunityId community = network.openCommunity("House");
        while ((Key.timeline(community).bucket() == bucket) != inIt) {
            community = network.openCommunity("House");
        }
        return community;
    }

    @Test
    void aHomeThatIsMergedWhileABucketIsBehindPassesOverNothing() {
        int here = Key.home(ada).bucket();
        CommunityId ahead = communityIn(here, true);
        CommunityId behind = communityIn(here, false);
        network.join(ada, ahead);
        network.join(ada, behind);
        PostId before = network.post(ben, ahead, "before");
        PostId late = network.nextPost();
        PostId early = network.nextPost();
        while (Buckets.of(early) != here) {
            early = network.nextPost();
        }
        List<PostId> fresh = List.of(early, late);
        network.aheadIn(
                here,
                () -> {
                    network.happens(new PostPublished(late, behind, ben, network.now(), "w", 1));
                    network.happens(
                            new PostPublished(fresh.getFirst(), ahead, cem, network.now(), "w", 1));
                });
        Page<HomeEntry> page = first(20);
        network.catchUp();
        assertThat(ids(page)).endsWith(before);
        List<PostId> whole = new ArrayList<>(upFrom(page.edges().getFirst().cursor()));
        whole.addAll(ids(page));
        assertThat(whole).containsExactly(early, late, before);
    }

    @Test
    void aBusyCommunityFoldsAndAPageReadsOnBehindWhatIsFolded() {
        joinBoth();
        PostId quiet = network.post(ben, garden, "quiet");
        List<PostId> busy = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            busy.addFirst(network.post(i % 2 == 0 ? ben : cem, bakery, "busy " + i));
        }
        Page<HomeEntry> page = first(8);
        assertThat(ids(page)).isEqualTo(busy.subList(0, 8));
        assertThat(page.edges().getLast().node().moreInCommunity()).isEqualTo(12);
        assertThat(page.hasNext()).isTrue();
        assertThat(ids(entries(ada, new Stretch(8, page.endCursor())))).containsExactly(quiet);
    }

    @Test
    void aNewcomersHomeHoldsPostsOfRecommendedCommunitiesUntilThereIsEnough() {
        turns(6);
        Page<HomeEntry> page = first(20);
        assertThat(because(page)).hasSize(6).containsOnly(Because.RECOMMENDED);
        assertThat(page.edges().getFirst().node().reasons()).isNotEmpty();
        assertThat(page.hasNext()).isFalse();
        network.join(ada, bakery);
        PostId own = network.post(ada, bakery, "hello");
        Page<HomeEntry> after = first(20);
        assertThat(after.edges().getFirst().node().card().post()).isEqualTo(own);
        assertThat(because(after)).startsWith(Because.OWN, Because.MEMBERSHIP);
        assertThat(because(after)).endsWith(Because.RECOMMENDED);
        assertThat(ids(after)).doesNotHaveDuplicates();
        network.join(ada, garden);
        turns(30);
        assertThat(because(first(20))).containsOnly(Because.MEMBERSHIP);
    }

    @Test
    void whatANewcomerUnderstandsIsLookedForFurtherDown() {
        understand("eo");
        for (int i = 0; i < 4; i++) {
            MemberId writer = network.member("Writer " + i);
            CommunityId house = network.openCommunity("House " + i);
            for (int j = 0; j < 6; j++) {
                inLanguage("de", house, writer);
                inLanguage("de", house, network.member("Crowd " + i + j));
            }
        }
        PostId understood = inLanguage("eo");
        assertThat(ids(first(20))).contains(understood);
    }

    @Test
    void atMostOneInTenIsANewcomersPostThatAwaitsAnAnswer() {
        joinAsOldHands();
        List<PostId> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(network.post(network.member("Newcomer " + i), garden, "hello " + i));
        }
        List<PostId> posts = turns(40);
        List<PostId> read = new ArrayList<>();
        Page<HomeEntry> page = first(20);
        assertThat(because(page).subList(0, 4))
                .containsExactly(
                        Because.MEMBERSHIP,
                        Because.MEMBERSHIP,
                        Because.AWAITS_ANSWER,
                        Because.MEMBERSHIP);
        assertThat(because(page)).filteredOn(Because.AWAITS_ANSWER::equals).hasSize(2);
        assertThat(page.edges()).hasSize(20);
        read.addAll(ids(page));
        while (page.hasNext()) {
            page = entries(ada, new Stretch(20, page.endCursor()));
            read.addAll(ids(page));
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(posts).containsAll(waiting);
    }

    @Test
    void ofAShortHomeNotMoreThanOneInTenIsLifted() {
        joinAsOldHands();
        for (int i = 0; i < 4; i++) {
            network.post(network.member("Newcomer " + i), garden, "hello " + i);
        }
        turns(8);
        Page<HomeEntry> page = first(100);
        assertThat(page.edges()).hasSize(16);
        assertThat(because(page)).filteredOn(Because.AWAITS_ANSWER::equals).hasSize(1);
    }

    @Test
    void whoAnsweredIsNotAskedToAnswerThoughTheirAnswerDoesNotCount() {
        joinAsOldHands();
        network.join(cem, garden);
        network.pass(Duration.ofDays(30));
        MemberId newcomer = network.member("Newcomer");
        PostId waiting = network.post(newcomer, garden, "hello");
        turns(40);
        assertThat(ids(first(20))).contains(waiting);
        network.from(Origin.IMPORT);
        network.reply(ada, garden, waiting, newcomer);
        network.from(Origin.MEMBER);
        assertThat(ids(first(20))).doesNotContain(waiting);
        Stretch page = new Stretch(20, null);
        assertThat(because(entries(cem, page))).contains(Because.AWAITS_ANSWER);
    }

    @Test
    void whatIsLiftedIsNotInAFoldAsWell() {
        joinAsOldHands();
        for (int i = 0; i < 20; i++) {
            network.post(i % 2 == 0 ? ben : cem, garden, "garden " + i);
        }
        PostId waiting = new PostId(0);
        for (int i = 0; i < 40; i++) {
            if (i == 20) {
                waiting = network.post(network.member("Newcomer"), bakery, "hello");
            } else {
                network.post(i % 2 == 0 ? ben : cem, bakery, "bakery " + i);
            }
        }
        Page<HomeEntry> page = first(20);
        assertThat(because(page)).filteredOn(Because.AWAITS_ANSWER::equals).hasSize(1);
        assertThat(ids(page)).contains(waiting);
        List<PostId> shown = new ArrayList<>(ids(page));
        int folded = folded(page);
        while (page.hasNext()) {
            page = entries(ada, new Stretch(20, page.endCursor()));
            folded += folded(page);
            shown.addAll(ids(page));
        }
        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown.size() + folded).isEqualTo(64);
    }

    @Test
    void whatCannotBeHeardAnyMoreIsNotLifted() {
        joinAsOldHands();
        network.post(network.member("Newcomer"), garden, "hello");
        turns(40);
        assertThat(because(first(20))).contains(Because.AWAITS_ANSWER);
        network.pass(Duration.ofDays(4));
        turns(40);
        assertThat(because(first(20))).doesNotContain(Because.AWAITS_ANSWER);
    }

    @Test
    void whatIsRecommendedIsNotAllByOneAuthorWhileThereAreOthers() {
        List<PostId> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(network.post(network.member("Other " + i), garden, "hello"));
        }
        for (int i = 0; i < 15; i++) {
            network.post(ben, garden, "mine " + i);
        }
        Page<HomeEntry> page = first(20);
        assertThat(because(page)).hasSize(18).containsOnly(Because.RECOMMENDED);
        List<PostId> ids = ids(page);
        assertThat(List.of(ids.get(3), ids.get(7), ids.get(11))).isEqualTo(others.reversed());
    }

    @Test
    void aNewcomerIsNotAskedToAnswer() {
        joinBoth();
        network.post(network.member("Newcomer"), garden, "hello");
        turns(40);
        assertThat(because(first(20))).doesNotContain(Because.AWAITS_ANSWER);
    }

    private PostId inLanguage(String tag) {
        return inLanguage(tag, bakery, ben);
    }

    private PostId inLanguage(String tag, CommunityId community, MemberId author) {
        PostId post = network.nextPost();
        Additions additions = Additions.of(null, List.of(), new Language(tag, false));
        network.happens(
                new PostPublished(
                        post, community, author, network.now(), "w", 1, additions, null, null));
        return post;
    }

    private void understand(String tag) {
        Profile profile = new Profile("Ada", List.of(), List.of(tag), null);
        network.happens(new ProfileChanged(ada, network.now(), profile));
    }

    @Test
    void languagesThatOneDoesNotUnderstandAreLeftOutAlsoOfWhatIsThere() {
        network.join(ada, bakery);
        PostId german = inLanguage("de");
        PostId english = inLanguage("en-GB");
        assertThat(ids(first(5))).containsExactly(english, german);
        understand("de-AT");
        assertThat(ids(first(5))).containsExactly(german);
        HomeWhy why = ask(new ExplainHome(ada, english));
        assertThat(why.because()).isEqualTo(Because.MEMBERSHIP);
        assertThat(why.filters()).contains(new HomeWhy.Filter("languages", false));
    }

    @Test
    void itIsSaidWhyAPostIsAtHomeOrIsNot() {
        network.follow(ada, ben);
        PostId followed = network.post(ben, garden, "followed");
        PostId foreign = network.post(cem, garden, "foreign");
        CommunityId cellar = network.closedCommunity("Cellar");
        PostId secret = network.post(cem, cellar, "secret");
        HomeWhy why = ask(new ExplainHome(ada, followed));
        assertThat(why.because()).isEqualTo(Because.FOLLOW);
        assertThat(why.filters()).allMatch(HomeWhy.Filter::passed);
        assertThat(ask(new ExplainHome(ada, foreign)).because()).isNull();
        assertRefused(Refusal.POST_UNKNOWN, () -> ask(new ExplainHome(ada, secret)));
        assertRefused(Refusal.POST_UNKNOWN, () -> ask(new ExplainHome(ada, new PostId(1))));
    }

    @Test
    void whatIsDeliveredToOthersOnlyIsNotSaidToBeAtHome() {
        joinBoth();
        network.follow(ada, cem);
        PostId forCems = network.postForFollowers(cem, garden, "for some");
        PostId reply = network.nextPost();
        network.happens(
                new ReplyWritten(
                        reply,
                        garden,
                        ben,
                        forCems,
                        cem,
                        forCems,
                        network.now(),
                        "re",
                        2,
                        null,
                        null,
                        cem));
        assertThat(ids(first(20))).contains(forCems).doesNotContain(reply);
        assertThat(ask(new ExplainHome(ada, forCems)).because()).isEqualTo(Because.FOLLOW);
        assertThat(ask(new ExplainHome(ada, reply)).because()).isNull();
        PostId old = network.nextPost();
        network.from(Origin.IMPORT);
        network.happens(new PostImported(old, garden, cem, null, old, network.now(), "old", 3));
        assertThat(ids(first(20))).doesNotContain(old);
        assertThat(ask(new ExplainHome(ada, old)).because()).isNull();
        PostId imported = network.post(cem, garden, "of a recorded history");
        assertThat(ask(new ExplainHome(ada, imported)).because()).isEqualTo(Because.FOLLOW);
    }

    @Test
    void afterAndBeforeAtOnceAreRefused() {
        assertRefused(Refusal.CURSOR_INVALID, () -> new Stretch(5, "a", "b", null));
    }

    /** Shown and folded together are all that there is, in whatever order things happen. */
    @Test
    void walkingHomeWhileOthersWriteAndDeleteGivesNoDuplicateAndNoGap() {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            MemberId reader = network.member("Reader " + seed);
            network.join(reader, bakery);
            network.join(reader, garden);
            for (int i = 0; i < 120; i++) {
                CommunityId where = random.nextInt(4) == 0 ? garden : bakery;
                network.post(random.nextInt(5) == 0 ? cem : ben, where, "w" + i);
            }
            long standing = published() - deleted();
            List<PostId> read = new ArrayList<>();
            int all = 0;
            Page<HomeEntry> page = entries(reader, new Stretch(1 + random.nextInt(9), null));
            while (true) {
                read.addAll(ids(page));
                all += page.edges().size() + folded(page);
                PostId added = network.post(cem, bakery, "added");
                if (random.nextBoolean()) {
                    network.delete(added, bakery, cem);
                }
                if (!page.hasNext()) {
                    break;
                }
                page = entries(reader, new Stretch(1 + random.nextInt(9), page.endCursor()));
            }
            assertThat(read).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(all).as("seed %d", seed).isEqualTo((int) standing);
        }
    }

    @Test
    void whatOneHidDoesNotReturn() {
        joinBoth();
        PostId hidden = network.post(ben, bakery, "seen enough");
        PostId other = network.post(cem, garden, "other");
        String before = first(20).edges().getLast().cursor();
        network.happens(new PostHidden(ada, hidden, network.now()));
        assertThat(ids(first(20))).contains(other).doesNotContain(hidden);
        assertThat(ids(entries(ada, new Stretch(20, null, before, null)))).doesNotContain(hidden);
        assertThat(ask(new ExplainHome(ada, hidden)).filters())
                .contains(new HomeWhy.Filter("hidden", false));
        assertThat(ask(new ExplainHome(ada, other)).filters())
                .contains(new HomeWhy.Filter("hidden", true));
        assertThat(posts(community(new Viewer(ada), bakery, 20, null))).contains(hidden);
        network.happens(new PostShown(ada, hidden, network.now()));
        assertThat(ids(first(20))).contains(hidden);
    }

    @Test
    void whatOneHidIsListedTheLastFirstAsFarAsOneSeesIt() {
        joinBoth();
        List<PostId> posts = turns(5);
        posts.forEach(post -> network.happens(new PostHidden(ada, post, network.now())));
        network.happens(new PostShown(ada, posts.get(1), network.now()));
        Page<Card> page = ask(new ListHidden(ada, new PageRequest(2, null)));
        assertThat(posts(page)).containsExactly(posts.get(4), posts.get(3));
        assertThat(page.hasNext()).isTrue();
        Page<Card> next = ask(new ListHidden(ada, new PageRequest(2, page.endCursor())));
        assertThat(posts(next)).containsExactly(posts.get(2), posts.get(0));
        assertThat(next.hasNext()).isFalse();
        network.happens(new MemberForgotten(ada, network.now()));
        assertThat(posts(ask(new ListHidden(ada, new PageRequest(2, null))))).isEmpty();
    }

    private long published() {
        return network.log.stream().filter(e -> e.event() instanceof PostPublished).count();
    }

    private long deleted() {
        return network.log.stream().filter(e -> e.event() instanceof PostDeleted).count();
    }
}
