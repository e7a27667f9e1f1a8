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

    /** Gauge: buckets that this node writes, of the 17 that all nodes share. */
    public static final String BUCKETS = "foyer.projection.buckets";

    /** Timer, tag {@code timeline}: home, community or member. */
    public static final String TIMELINE_READS = "foyer.timeline.reads";

    /** Counter: home timelines built anew from their sources. */
    public static final String HOME_REGENERATIONS = "foyer.home.regenerations";

    /** Timer: recommendations given. */
    public static final String RECOMMENDATIONS = "foyer.recommendations";

    /** Counter, tag {@code size}: places among the first three that went to a community. */
    public static final String TOP_PLACES = "foyer.recommendations.top.places";

    /** Gauge: members who joined the network, a day, over the last week. */
    public static final String NEWCOMERS_A_DAY = "foyer.network.newcomers.daily";

    /** Gauge, 0 to 1: newcomers' first posts that were answered within 72 hours. */
    public static final String HEARD_SHARE = "foyer.network.heard.share";

    /** Gauge, 0 to 1: newcomers who were heard and wrote again 7 to 37 days later. */
    public static final String STAYS_SHARE = "foyer.network.stays.share";

    /** Gauge, tag {@code state}: communities that are lively, empty, or between. */
    public static final String COMMUNITIES = "foyer.network.communities";

    /** Counter: ranges of positions that the audit compared with the log. */
    public static final String AUDIT_RANGES = "foyer.audit.ranges";

    /** Gauge: places where what was handled is not what the log holds. */
    public static final String AUDIT_DIFFERENCES = "foyer.audit.differences";

    /**
     * Gauge, 0 to 1: of what recent posts owe to home timelines, what stands in them; NaN if
     * nothing is owed.
     */
    public static final String HOME_COMPLETENESS = "foyer.home.completeness";

    /** Counter: cards and facts that were found in the process. */
    public static final String RECENT_HITS = "foyer.recent.hits";

    /** Counter: those that were not. */
    public static final String RECENT_MISSES = "foyer.recent.misses";

    /** Gauge: buckets that are to be built anew, or are being built, on whichever node. */
    public static final String REBUILDS_GOING = "foyer.rebuild.buckets";

    /** Counter: events applied by this node to what is built. */
    public static final String REBUILD_EVENTS = "foyer.rebuild.events";

    /** Counter: buckets that this node built anew, and that are live. */
    public static final String REBUILDS = "foyer.rebuilds";

    /** Counter: keys that this node looked for, because a catalogue names them. */
    public static final String SWEPT = "foyer.sweep.keys";

    /** Counter: those that were gone, which nobody deleted. */
    public static final String LOST = "foyer.sweep.lost";

    public static final String TAG_SIZE = "size";
    public static final String TAG_STATE = "state";
    public static final String TAG_BUCKET = "bucket";
    public static final String TAG_TIMELINE = "timeline";

    private QueryMetrics() {}
}
