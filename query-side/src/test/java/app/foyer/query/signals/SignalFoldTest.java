package app.foyer.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Origin;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalFoldTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MEMBERS = 40;
    private static final int POSTS = 400;

    private final SignalFold fold = new SignalFold(Set.of(Origin.MEMBER));

    /** A store, and how often it was read from. */
    private static final class Counted {
        private final MemoryBucketStore store = new MemoryBucketStore();
        private int readings;

        Counted() {
            store.stamp(Buckets.SIGNALS, 1);
        }

        /** How many readings a batch takes. */
        int take(SignalFold fold, List<LogEntry> entries) {
            readings = 0;
            List<Write> writes =
                    fold.writes(
                            entries,
                            () -> {
                                readings++;
                                return store.reads();
                            });
            LogEntry last = entries.getLast();
            long from = store.state(Buckets.SIGNALS).position();
            store.apply(
                    new Batch(Buckets.SIGNALS, 1, from, last.position(), last.storedAt(), writes));
            return readings;
        }
    }

    /** Members who join, write and answer in three communities over half a year. */
    private static List<LogEntry> history(Random random) {
        List<Event> events = new ArrayList<>();
        List<PostPublished> posts = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            events.add(new MemberJoined(new MemberId(1 + i), BEGIN, null));
        }
        for (int i = 0; i < POSTS; i++) {
            Instant at = BEGIN.plus(Duration.ofHours(11L * i));
            MemberId author = new MemberId(1 + random.nextInt(MEMBERS));
            PostId id = new PostId(1_000 + i);
            if (posts.isEmpty() || random.nextBoolean()) {
                CommunityId community = new CommunityId(1 + random.nextInt(3));
                PostPublished post = new PostPublished(id, community, author, at, null, 9);
                posts.add(post);
                events.add(post);
            } else {
                PostPublished to = posts.get(random.nextInt(posts.size()));
                events.add(
                        new ReplyWritten(
                                id,
                                to.community(),
                                author,
                                to.post(),
                                to.author(),
                                to.post(),
                                at,
                                null,
                                9));
            }
        }
        List<LogEntry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new LogEntry(entries.size() + 1L, event, Origin.MEMBER, event.at()));
        }
        return entries;
    }

    @Test
    void anEventIsReadForTwiceAtMostHoweverLongTheHistory() {
        Seeds.each(
                10,
                random -> {
                    Counted counted = new Counted();
                    for (LogEntry entry : history(random)) {
                        assertThat(counted.take(fold, List.of(entry))).isLessThanOrEqualTo(2);
                    }
                });
    }

    @Test
    void batchesOfEverySizeGiveTheSame() {
        Seeds.each(
                10,
                random -> {
                    List<LogEntry> history = history(random);
                    Counted oneByOne = new Counted();
                    history.forEach(entry -> oneByOne.take(fold, List.of(entry)));
                    Counted batched = new Counted();
                    int from = 0;
                    while (from < history.size()) {
                        int to = Math.min(history.size(), from + 1 + random.nextInt(60));
                        assertThat(batched.take(fold, history.subList(from, to)))
                                .isLessThanOrEqualTo(2);
                        from = to;
                    }
                    assertThat(batched.store.dump()).isEqualTo(oneByOne.store.dump());
                });
    }
}
