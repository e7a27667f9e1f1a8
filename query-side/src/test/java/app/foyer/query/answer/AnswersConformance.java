package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.Projection;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.KeyFamily;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Questions to a network that lives in a store of any kind, and of which is kept what was read. */
abstract class AnswersConformance {
    final BucketStore store;
    final Network network;
    final Answers answers;
    final Folding projection;

    AnswersConformance(BucketStore store) {
        this(store, KeyFamily.AUDIENCE_MAX);
    }

    /**
     * @param audienceMax how large an audience is delivered to, in a bucket: with 0, all of home is
     *     merged when it is read
     */
    AnswersConformance(BucketStore store, int audienceMax) {
        this.store = store;
        this.network = new Network(store, audienceMax);
        this.projection = new Projection(audienceMax);
        Touches touches = network.touches;
        Freshness freshness = new Freshness(store, touches::reached, Duration.ofMillis(100));
        this.answers =
                new Answers(
                        store,
                        new RecentStore(
                                store, touches, () -> freshness.furthestBehind().position(), 1_000),
                        touches,
                        freshness,
                        this::fits,
                        network,
                        new SimpleMeterRegistry());
    }

    /** Communities that fit one interest; those of a test that says so. */
    final Map<String, List<FitHit>> fitting = new HashMap<>();

    private List<FitHit> fits(List<String> interests, List<String> languages, int first) {
        return interests.stream()
                .flatMap(interest -> fitting.getOrDefault(interest, List.of()).stream())
                .limit(first)
                .toList();
    }

    @AfterEach
    void close() {
        store.close();
    }

    <R> R ask(RememberedQuery<R> query) {
        return answers.ask(query, network.log.size()).value();
    }

    /** What a reader chose to read: without what is recommended to them. */
    Page<Card> home(MemberId reader, int first, @Nullable String after) {
        return cards(entries(reader, new Stretch(first, after)));
    }

    Page<HomeEntry> entries(MemberId reader, Stretch stretch) {
        return ask(new HomeTimeline(reader, stretch));
    }

    static Page<Card> cards(Page<HomeEntry> page) {
        return new Page<>(
                page.edges().stream()
                        .filter(edge -> edge.node().because() != Because.RECOMMENDED)
                        .map(edge -> new Page.Edge<>(edge.node().card(), edge.cursor()))
                        .toList(),
                page.endCursor(),
                page.hasNext());
    }

    Page<Card> community(Viewer viewer, CommunityId community, int first, @Nullable String after) {
        return ask(new CommunityTimeline(viewer, community, new Stretch(first, after)));
    }

    Page<Card> member(Viewer viewer, MemberId member, int first, @Nullable String after) {
        return ask(new MemberTimeline(viewer, member, new Stretch(first, after)));
    }

    static List<PostId> posts(Page<Card> page) {
        return page.edges().stream().map(edge -> edge.node().post()).toList();
    }

    static void assertRefused(Refusal refusal, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
