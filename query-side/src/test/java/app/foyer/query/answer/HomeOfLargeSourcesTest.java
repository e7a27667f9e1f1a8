package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.query.TestSide;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.memory.MemoryBucketStore;
import org.junit.jupiter.api.Test;

/** Nothing is delivered, all is merged. */
class HomeOfLargeSourcesTest extends HomeConformance {
    private final MemberId reader = network.member("Reader");
    private final MemberId writer = network.member("Writer");
    private final CommunityId place = network.openCommunity("Place");

    HomeOfLargeSourcesTest() {
        super(new MemoryBucketStore(), 0);
    }

    /** What one wrote oneself is delivered; a large source's bucket may be behind one's own. */
    @Test
    void whatIsNewerThanALargeSourceIsKnownIsMetWithIt() {
        network.follow(reader, writer);
        writeByTurns(15);
        Page<HomeEntry> before = entries(reader, new Stretch(20, null));
        String newest = before.edges().getFirst().cursor();
        network.aheadIn(Key.member(reader).bucket(), () -> writeByTurns(40));
        assertThat(answers.ask(new HomeTimeline(reader, new Stretch(20, null)), 0).value().edges())
                .isEqualTo(before.edges());
        assertThat(answers.ask(new CountUnread(reader, newest), 0).value()).isZero();
        network.catchUp();
        assertThat(ask(new CountUnread(reader, newest))).isEqualTo(80);
    }

    @Test
    void forALargeSourceWhoseBucketStandsStillNobodyWaitsForLong() {
        network.follow(reader, writer);
        writeByTurns(5);
        PostId own = network.nextPost();
        while (Buckets.of(own) != Key.member(reader).bucket()) {
            own = network.nextPost();
        }
        PostPublished published = new PostPublished(own, place, reader, network.now(), "own", 3);
        network.aheadIn(
                Key.member(reader).bucket(),
                () -> {
                    network.post(writer, place, "theirs");
                    network.happens(published);
                });
        HomeTimeline home = new HomeTimeline(reader, new Stretch(20, null));
        assertThat(cards(answers.ask(home, 0).value()).edges()).hasSize(10);
        TestSide.eventually(() -> cards(answers.ask(home, 0).value()).edges().size() == 11);
        assertThat(posts(cards(answers.ask(home, 0).value()))).startsWith(own);
    }

    private void writeByTurns(int turns) {
        for (int i = 0; i < turns; i++) {
            network.post(writer, place, "theirs");
            network.post(reader, place, "own");
        }
    }
}
