package app.foyer.query;

import app.foyer.query.answer.QueryMetrics;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.store.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/** What is measured of the query side as a whole; its rooms measure the rest. */
final class QuerySideMeters {
    private final MeterRegistry meters;

    QuerySideMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts the events that were applied to each bucket. */
    ObjLongConsumer<Integer> applied() {
        List<Counter> counters = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            String tag = String.format(Locale.ROOT, "%02d", bucket);
            counters.add(meters.counter(QueryMetrics.EVENTS, QueryMetrics.TAG_BUCKET, tag));
        }
        return (bucket, events) -> counters.get(bucket).increment((double) events);
    }

    void kept(RecentStore recent) {
        FunctionCounter.builder(QueryMetrics.RECENT_HITS, recent, kept -> kept.stats().hitCount())
                .register(meters);
        FunctionCounter.builder(
                        QueryMetrics.RECENT_MISSES, recent, kept -> kept.stats().missCount())
                .register(meters);
    }

    void deadLetters(RememberedProjections projections, String projection) {
        Gauge.builder(QueryMetrics.DEAD_LETTERS, projections, each -> each.waiting(projection))
                .tag(QueryMetrics.TAG_PROJECTION, projection)
                .register(meters);
    }

    /** How far behind it is, and how many buckets are held here. */
    void progress(QuerySideConfiguration side, Supplier<Number> held) {
        Gauge.builder(QueryMetrics.LAG_EVENTS, side, each -> (double) each.lagEvents())
                .register(meters);
        Gauge.builder(QueryMetrics.LAG_SECONDS, side, QuerySideConfiguration::lagSeconds)
                .register(meters);
        Gauge.builder(QueryMetrics.BUCKETS, held).register(meters);
    }
}
