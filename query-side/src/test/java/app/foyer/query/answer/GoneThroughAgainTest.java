package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.Viewer;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.History;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.redis.RedisBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown while Redis was emptied, and some buckets have got further again than others. */
class GoneThroughAgainTest {
    private final RedisBucketStore store = new RedisBucketStore(EmbeddedRedis.empty(), "test");
    private final Network network = new Network(store, KeyFamily.AUDIENCE_MAX);
    private final Answers answers = answers(0);
    private final MemberId ada = network.member("Ada");
    private final MemberId eve = network.member("Eve");
    private final CommunityId bakers = network.openCommunity("Bakers");

    @AfterEach
    void close() {
        store.close();
    }

    /** Of a server that began when the log was so long. */
    private Answers answers(long owed) {
        return new Answers(
                store,
                new Freshness(store, () -> Long.MAX_VALUE, () -> {}, Duration.ZERO, owed),
                FitSource.NONE,
                network,
                new SimpleMeterRegistry());
    }

    private Answer<Map<PostId, Card>> find(MemberId reader, PostId post) {
        return find(answers, reader, post);
    }

    private static Answer<Map<PostId, Card>> find(Answers answers, MemberId reader, PostId post) {
        // So long it may still be said what was seen before.
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        return answers.ask(new FindCards(new Viewer(reader), List.of(post)), 0);
    }

    /** Where it lies elsewhere than its community. */
    private PostId write(String text) {
        PostId post = network.post(ada, bakers, text);
        while (Buckets.of(post) == Buckets.of(bakers)) {
            post = network.post(ada, bakers, text);
        }
        return post;
    }

    /** All buckets but that of the bakers, which is at an earlier position. */
    private History filledAgainButBakers(int upTo) {
        List<LogEntry> log = network.log;
        History again = new History(store);
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            again.apply(bucket == Buckets.of(bakers) ? log.subList(0, upTo) : log, bucket);
        }
        return again;
    }

    @Test
    void whatWasWrittenBehindAClosedDoorIsNotShownWhereTheDoorIsStillOpen() {
        network.join(ada, bakers);
        PostId open = write("for all");
        int closedAt = network.log.size();
        network.happens(new CommunityDoorSet(bakers, network.now(), Door.GATED));
        PostId secret = write("for bakers");
        List<LogEntry> log = network.log;
        assertThat(find(eve, secret).value()).isEmpty();
        assertThat(find(ada, secret).value()).containsKey(secret);

        EmbeddedRedis.flush();
        History again = filledAgainButBakers(closedAt);
        Answer<Map<PostId, Card>> meanwhile = find(eve, secret);
        assertThat(meanwhile.stale()).isTrue();
        assertThat(meanwhile.value()).isEmpty();
        assertThat(find(eve, open).value()).containsKey(open);

        again.apply(log.subList(closedAt, log.size()), Buckets.of(bakers));
        assertThat(find(eve, secret).value()).isEmpty();
        Answer<Map<PostId, Card>> afterwards = find(ada, secret);
        assertThat(afterwards.stale()).isFalse();
        assertThat(afterwards.value()).containsKey(secret);
    }

    @Test
    void aServerThatBeganWhenRedisHadBeenEmptiedAlreadyShowsNoMore() {
        network.join(ada, bakers);
        PostId open = write("for all");
        int closedAt = network.log.size();
        network.happens(new CommunityDoorSet(bakers, network.now(), Door.GATED));
        PostId secret = write("for bakers");
        List<LogEntry> log = network.log;

        EmbeddedRedis.flush();
        Answers begun = answers(log.size());
        assertThat(find(begun, eve, open).stale()).isTrue();
        History again = filledAgainButBakers(closedAt);
        Answer<Map<PostId, Card>> meanwhile = find(begun, eve, secret);
        assertThat(meanwhile.value()).isEmpty();
        AnswersConformance.assertRefused(
                Refusal.NOT_REMEMBERED_YET,
                () -> Answer.one(meanwhile, secret, Refusal.POST_UNKNOWN));
        assertThat(find(begun, eve, open).value()).containsKey(open);

        again.apply(log.subList(closedAt, log.size()), Buckets.of(bakers));
        Answer<Map<PostId, Card>> afterwards = find(begun, eve, secret);
        assertThat(afterwards.stale()).isFalse();
        AnswersConformance.assertRefused(
                Refusal.POST_UNKNOWN, () -> Answer.one(afterwards, secret, Refusal.POST_UNKNOWN));
        assertThat(find(begun, ada, secret).value()).containsKey(secret);
    }

    @Test
    void whatIsNotThereAgainYetIsNotSaidToBeUnknown() {
        ListInside inside = new ListInside(new Viewer(eve), bakers, new PageRequest(5, null));
        assertThat(answers.ask(inside, 0).value().edges()).isEmpty();
        EmbeddedRedis.flush();
        History again = new History(store);
        int founded = network.log.size() - 2;
        again.apply(network.log.subList(0, founded));
        assertRefused(Refusal.NOT_REMEMBERED_YET, inside);
        again.apply(network.log.subList(founded, network.log.size()));
        assertThat(find(eve, new PostId(1)).stale()).isFalse();
        assertThat(answers.ask(inside, 0).value().edges()).isEmpty();
        assertRefused(
                Refusal.COMMUNITY_UNKNOWN,
                new ListInside(new Viewer(eve), new CommunityId(7), new PageRequest(5, null)));
    }

    private void assertRefused(Refusal refusal, ListInside asked) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        AnswersConformance.assertRefused(refusal, () -> answers.ask(asked, 0));
    }
}
