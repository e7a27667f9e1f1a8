package app.foyer.query.answer;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.query.NetworkFigures;
import app.foyer.contract.query.RankingExplained;
import app.foyer.contract.query.RankingExplained.Written;
import app.foyer.contract.query.RememberedQuery.ExplainRanking;
import app.foyer.query.ranking.Candidate;
import app.foyer.query.ranking.CommunityLists;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.ranking.Explanation;
import app.foyer.query.ranking.NetworkSignals;
import app.foyer.query.ranking.Ranker;
import app.foyer.query.ranking.Weights;
import app.foyer.query.signals.Asker;
import app.foyer.query.signals.CandidateReader;
import app.foyer.query.signals.Liveliest;
import app.foyer.query.signals.WritersReader;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Reads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What operators ask: whether the house is alive, and why a community stands where it does. */
final class Explaining {
    private static final int COMMUNITIES_MAX = 1_000;
    private static final int WRITERS_MAX = 100;

    /** Communities with more members are explained without naming who wrote. */
    private static final long WRITERS_READ_MAX = 50_000;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final BucketStore buckets;
    private final CandidateReader candidates;
    private final WritersReader writers;
    private final Ranker ranker = new Ranker(Weights.standard());
    private final Clock clock;
    private volatile @Nullable Looked last;

    private record Looked(Instant at, NetworkFigures figures) {}

    Explaining(BucketStore buckets, Clock clock, MeterRegistry meters) {
        this.buckets = buckets;
        this.candidates = new CandidateReader(buckets);
        this.writers = new WritersReader(buckets);
        this.clock = clock;
        gauge(QueryMetrics.NEWCOMERS_A_DAY, NetworkFigures::newcomersADay, meters);
        gauge(QueryMetrics.HEARD_SHARE, NetworkFigures::heardShare, meters);
        gauge(QueryMetrics.STAYS_SHARE, NetworkFigures::staysShare, meters);
        state("lively", NetworkFigures::lively, meters);
        state("empty", NetworkFigures::empty, meters);
        state("between", all -> all.communities() - all.lively() - all.empty(), meters);
    }

    private void gauge(String name, ToDoubleFunction<NetworkFigures> of, MeterRegistry meters) {
        Gauge.builder(name, this, self -> of.applyAsDouble(self.network())).register(meters);
    }

    private void state(String state, ToDoubleFunction<NetworkFigures> of, MeterRegistry meters) {
        Gauge.builder(QueryMetrics.COMMUNITIES, this, self -> of.applyAsDouble(self.network()))
                .tag(QueryMetrics.TAG_STATE, state)
                .register(meters);
    }

    /** Whether the house is alive; as it was up to half a minute ago. */
    NetworkFigures network() {
        Instant now = clock.instant();
        Looked looked = last;
        if (looked == null || Duration.between(looked.at(), now).abs().compareTo(LOOK_AGAIN) >= 0) {
            looked = new Looked(now, look(now));
            last = looked;
        }
        return looked.figures();
    }

    private NetworkFigures look(Instant now) {
        NetworkSignals network = candidates.liveliest(now).network();
        List<CommunitySignals> largest = candidates.largest(COMMUNITIES_MAX, now);
        return new NetworkFigures(
                candidates.newcomersADay(now),
                network.heardShare(),
                network.staysShare(),
                largest.size(),
                (int) largest.stream().filter(CommunityLists::isLively).count(),
                (int) largest.stream().filter(CommunitySignals::quiet).count());
    }

    /** How a community's place comes about. */
    RankingExplained explain(ExplainRanking query) {
        Instant now = clock.instant();
        Liveliest liveliest = candidates.liveliest(now);
        Candidate candidate =
                candidates
                        .read(query.community(), asker(query), liveliest, now)
                        .orElseThrow(() ->
                                new Refused(
                                        Refusal.COMMUNITY_UNKNOWN,
                                        "There is no open community " + query.community() + "."));
        Explanation explanation = ranker.explain(candidate, liveliest.network());
        Map<String, Double> shares = new HashMap<>();
        explanation.shares().forEach((signal, share) -> shares.put(signal.code(), share));
        List<Written> all =
                candidate.signals().members() > WRITERS_READ_MAX
                        ? List.of()
                        : writers.lastFirst(query.community());
        List<Written> shown = all.subList(0, Math.min(WRITERS_MAX, all.size()));
        return new RankingExplained(
                query.community(),
                explanation.score(),
                explanation.isQuiet(),
                shares,
                figures(candidate.signals()),
                explanation.reasons(),
                shown,
                all.size() - shown.size());
    }

    private Asker asker(ExplainRanking query) {
        if (query.member() == null) {
            return Asker.visitor();
        }
        Reads reads = buckets.reads();
        Supplier<Asker> asker = Asker.ask(query.member(), reads);
        reads.run();
        return asker.get();
    }

    private static Map<String, Double> figures(CommunitySignals signals) {
        Map<String, Double> figures = new HashMap<>();
        figures.put("members", (double) signals.members());
        figures.put("members_lively_decayed", signals.lively());
        figures.put("members_active_7_days", (double) signals.active7Days());
        figures.put("members_active_30_days", (double) signals.active30Days());
        figures.put("newcomers_landed_decayed", signals.landed());
        figures.put("members_arrived_decayed", signals.arrived());
        figures.put("members_arriving_30_days", signals.arriving());
        figures.put("members_arrived_before_30_days", signals.arrivedBefore());
        figures.put("first_posts_decayed", signals.firsts());
        figures.put("first_posts_heard_decayed", signals.heard());
        figures.put("newcomers_decayed", signals.firstsSettled());
        figures.put("newcomers_who_stay_decayed", signals.stays());
        figures.put("first_posts_waiting", (double) signals.waiting());
        figures.put("newcomers_sent_3_days", (double) signals.sent());
        return figures;
    }
}
