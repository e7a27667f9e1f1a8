package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.Refused;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.PostEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.RememberedQuery.ListLivelyThreads;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.RememberedQuery.ReadThreadTree;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.query.History;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.recent.Touches;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.memory.MemoryBucketStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What is kept in the process is what would be read, and what is merged into home when it is read
 * is what would have been delivered to it: over random histories, answer by answer.
 */
class RecentAnswersTest {
    private static final int STEP = 7;

    /** A house that keeps what it reads, and one that delivers all and reads everything anew. */
    private static final class Houses {
        private final MemoryBucketStore store = new MemoryBucketStore();
        private final MemoryBucketStore other = new MemoryBucketStore();
        private final History history;
        private final History otherHistory = new History(other);
        private final Touches touches = new Touches(0);
        private final List<MemberId> members = new ArrayList<>();
        private final List<CommunityId> communities = new ArrayList<>();
        private final List<PostId> posts = new ArrayList<>();
        private final Answers keeping;
        private final Answers reading;

        /**
         * @param audienceMax how large an audience the first delivers to, in a bucket
         */
        Houses(Instant now, int audienceMax) {
            history = new History(store, audienceMax);
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            Freshness freshness = new Freshness(store, touches::reached, Duration.ofSeconds(1));
            keeping =
                    new Answers(
                            store,
                            new RecentStore(
                                    store,
                                    touches,
                                    () -> freshness.furthestBehind().position(),
                                    10_000),
                            touches,
                            freshness,
                            FitSource.NONE,
                            clock,
                            new SimpleMeterRegistry());
            reading =
                    new Answers(
                            other,
                            new Freshness(other, Duration.ofSeconds(1)),
                            FitSource.NONE,
                            clock,
                            new SimpleMeterRegistry());
        }

        void happen(List<LogEntry> entries) {
            history.apply(entries);
            otherHistory.apply(entries);
            for (LogEntry entry : entries) {
                touches.happened(entry.event(), entry.position());
                switch (entry.event()) {
                    case MemberJoined joined -> members.add(joined.member());
                    case CommunityFounded founded -> communities.add(founded.community());
                    case PostEvent post -> posts.add(post.post());
                    default -> {}
                }
            }
        }

        /** What both answer. */
        Object compare(RememberedQuery<?> query, long position, String when) {
            Object answer = answer(keeping, query, position);
            assertThat(answer)
                    .as("%s, at %s", query, when)
                    .isEqualTo(answer(reading, query, position));
            return answer;
        }

        /** Down a page, and up again. */
        void walkHome(MemberId reader, long position, String when) {
            Stretch beginning = new Stretch(10, null);
            if (compare(new HomeTimeline(reader, beginning), position, when)
                            instanceof Page<?>(_, String end, boolean hasNext)
                    && hasNext) {
                compare(new HomeTimeline(reader, new Stretch(10, end)), position, when);
                compare(new HomeTimeline(reader, new Stretch(10, null, end, null)), position, when);
                compare(new CountUnread(reader, end), position, when);
            }
        }

        private static Object answer(Answers answers, RememberedQuery<?> query, long position) {
            try {
                return answers.ask(query, position).value();
            } catch (Refused refused) {
                return refused.refusal();
            }
        }
    }

    private static <T> T any(List<T> list, Random random) {
        // A few are asked for again and again, so that much is kept.
        return list.get(random.nextInt(Math.min(12, list.size())));
    }

    @Test
    void whatIsKeptIsWhatWouldBeRead() {
        bothAnswerAlike(KeyFamily.AUDIENCE_MAX);
    }

    @Test
    void whatIsMergedIsWhatWouldHaveBeenDelivered() {
        bothAnswerAlike(1);
    }

    private static void bothAnswerAlike(int audienceMax) {
        Seeds.each(
                8,
                random -> {
                    List<LogEntry> log = RandomHistories.of(random, 1_500);
                    Houses houses =
                            new Houses(log.getLast().event().at().plusSeconds(60), audienceMax);
                    for (int from = 0; from < log.size(); from += STEP) {
                        int to = Math.min(from + STEP, log.size());
                        houses.happen(log.subList(from, to));
                        ask(houses, to, random);
                    }
                });
    }

    private static void ask(Houses houses, int position, Random random) {
        if (houses.members.isEmpty() || houses.communities.isEmpty() || houses.posts.isEmpty()) {
            return;
        }
        String when = "position " + position;
        MemberId reader = any(houses.members, random);
        Viewer viewer = random.nextInt(4) == 0 ? Viewer.ANONYMOUS : new Viewer(reader);
        Stretch stretch = new Stretch(10, null);
        for (int i = 0; i < 2; i++) {
            houses.walkHome(reader, position, when);
            houses.compare(
                    new CommunityTimeline(viewer, any(houses.communities, random), stretch),
                    position,
                    when);
            houses.compare(
                    new MemberTimeline(viewer, any(houses.members, random), stretch),
                    position,
                    when);
            PostId post = any(houses.posts, random);
            houses.compare(new ReadThread(viewer, post, stretch), position, when);
            houses.compare(new ReadThreadTree(viewer, post), position, when);
            houses.compare(
                    new ListLivelyThreads(
                            viewer, any(houses.communities, random), new PageRequest(10, null)),
                    position,
                    when);
            List<PostId> newest =
                    houses.posts.subList(
                            Math.max(0, houses.posts.size() - 20), houses.posts.size());
            houses.compare(new FindCards(viewer, List.copyOf(newest)), position, when);
        }
    }
}
