package app.foyer.query.answer;

/** The meters of the query side; all listed in {@code docs/reference/metrics.md}. */
public final class QueryMetrics {
    /** Gauge: events of the log that the bucket furthest behind has not applied yet. */
    public static final String LAG_EVENTS = "foyer.projection.lag.events";

    /**
     * Gauge, seconds: how long ago the last event that bucket applied was stored; 0 at the head.
     */
    public static final String LAG_SECONDS = "foyer.projection.lag.seconds";

    /**
     * Counter, tag {@code bucket}: events applied by this node. Each bucket applies every event.
     */
    public static final String EVENTS = "foyer.projection.events";

    /** Timer, tag {@code timeline}: home, community or member. */
    public static final String TIMELINE_READS = "foyer.timeline.reads";

    /** Counter: home timelines built anew from their sources. */
    public static final String HOME_REGENERATIONS = "foyer.home.regenerations";

    /** Timer: recommendations given. */
    public static final String RECOMMENDATIONS = "foyer.recommendations";

    public static final String TAG_BUCKET = "bucket";
    public static final String TAG_TIMELINE = "timeline";

    private QueryMetrics() {}
}
