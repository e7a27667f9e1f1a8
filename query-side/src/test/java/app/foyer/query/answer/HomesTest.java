package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.query.EmbeddedRedis;
import app.foyer.query.History;
import app.foyer.query.projection.Projection;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.redis.RedisBucketStore;
import app.foyer.query.verify.Differences;
import app.foyer.query.verify.Verifier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HomesTest {
    @Test
    void homesThatFanOutKeptEqualTheirRegeneration() {
        homesEqualTheirRegeneration(KeyFamily.AUDIENCE_MAX);
    }

    @Test
    void soDoHomesOfWhichAPartIsNotDelivered() {
        homesEqualTheirRegeneration(2);
    }

    /** Buckets advance at different paces, and readers read meanwhile. */
    private static void homesEqualTheirRegeneration(int audienceMax) {
        Seeds.each(
                3,
                random -> {
                    List<LogEntry> log = RandomHistories.of(random, 1_000);
                    try (BucketStore store = new RedisBucketStore(EmbeddedRedis.empty(), "test")) {
                        Answers answers = answers(store);
                        History history = new History(store, audienceMax);
                        int[] reached = new int[Buckets.ALL];
                        for (int step = 1; step <= 10; step++) {
                            for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
                                int to = step == 10 ? log.size() : pace(step, random);
                                history.apply(log.subList(reached[bucket], to), bucket);
                                reached[bucket] = to;
                                if (random.nextInt(4) == 0) {
                                    readSomeHomes(log, to, answers, random);
                                }
                            }
                        }
                        Differences found =
                                new Verifier(store, History.COUNTED, new Projection(audienceMax))
                                        .verify(log.iterator(), log.size());
                        assertThat(found.described()).isEmpty();
                        assertThat(found.keys()).isGreaterThan(500);
                    }
                });
    }

    private static int pace(int step, Random random) {
        return step * 100 - random.nextInt(2) * random.nextInt(90);
    }

    private static Answers answers(BucketStore store) {
        return new Answers(
                store,
                new Freshness(store, Duration.ZERO),
                FitSource.NONE,
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private static void readSomeHomes(List<LogEntry> log, int to, Answers answers, Random random) {
        List<MemberId> members = new ArrayList<>();
        for (LogEntry entry : log.subList(0, to)) {
            if (entry.event() instanceof MemberJoined joined) {
                members.add(joined.member());
            }
        }
        MemberId reader = members.get(random.nextInt(members.size()));
        answers.ask(new HomeTimeline(reader, new Stretch(20, null)), 0);
    }
}
