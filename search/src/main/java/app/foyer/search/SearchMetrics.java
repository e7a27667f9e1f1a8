package app.foyer.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The names of what search measures, and the meters themselves. */
final class SearchMetrics {
    /** How many events of the log the opened searcher does not show yet. */
    static final String LAG_EVENTS = "foyer.search.lag.events";

    /** For how many seconds something stored has not been visible; 0 if all is. */
    static final String FRESHNESS_SECONDS = "foyer.search.freshness.seconds";

    /** How long questions took, waiting for a position left out; by {@link #KIND}. */
    static final String QUERIES = "foyer.search.queries";

    /** How many documents the opened searcher holds. */
    static final String DOCUMENTS = "foyer.search.documents";

    /** Entities of which events wait to be indexed. */
    static final String DEAD_LETTERS = "foyer.search.dead.letters";

    static final String KIND = "kind";

    private final MeterRegistry meters;
    private final List<Gauge> gauges = new CopyOnWriteArrayList<>();

    SearchMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void gauge(String name, String description, Supplier<Number> value) {
        gauges.add(Gauge.builder(name, value).description(description).register(meters));
    }

    /** A search that has stopped is measured no more. */
    void removeGauges() {
        gauges.forEach(meters::remove);
        gauges.clear();
    }

    Timer queries(String kind) {
        return Timer.builder(QUERIES)
                .description("How long questions to the index took")
                .tag(KIND, kind)
                .publishPercentileHistogram()
                .register(meters);
    }
}
