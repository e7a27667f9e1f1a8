package app.foyer.query;

import app.foyer.contract.Origin;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.contract.query.Queries;
import app.foyer.query.answer.Answers;
import app.foyer.query.answer.Freshness;
import app.foyer.query.audit.Auditor;
import app.foyer.query.audit.Auditor.LogCounts;
import app.foyer.query.audit.Completeness;
import app.foyer.query.audit.Handled;
import app.foyer.query.forgetting.Purge;
import app.foyer.query.forgetting.Purge.Cleared;
import app.foyer.query.mending.Mending;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.LogFollower;
import app.foyer.query.projection.LogFollower.Duty;
import app.foyer.query.projection.PauseWatch;
import app.foyer.query.projection.Projection;
import app.foyer.query.projection.Turns;
import app.foyer.query.ranking.FitSource;
import app.foyer.query.rebuild.Means;
import app.foyer.query.recent.Recent;
import app.foyer.query.recent.RecentAccounts;
import app.foyer.query.recent.RecentStore;
import app.foyer.query.recent.TouchFollower;
import app.foyer.query.recent.Touches;
import app.foyer.query.signals.SignalFold;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.redis.RedisBucketStore;
import app.foyer.query.verify.Differences;
import app.foyer.query.verify.Verifier;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Builds the query side.
 *
 * <p>Long because all its rooms meet here.
 */
public final class QuerySideConfiguration implements AutoCloseable {
    /** Facts of members and communities. */
    private static final long RECENT_MAX = Recent.fitting(16, 500);

    private final Settings settings;
    private final BucketStore buckets;
    private final Freshness freshness;
    private final LongSupplier head;
    private final Clock systemClock;
    private final LogFollower timelines;
    private final LogFollower signals;
    private final Answers answers;
    private final Auditor auditor;
    private final Completeness completeness;
    private final Purge purge;
    private final Rebuilds rebuilds;
    private final TouchFollower touches;
    private final PauseWatch pauseWatch;
    private final RememberedProjections projections;
    private volatile boolean projecting;

    /**
     * What can be set.
     *
     * @param redis {@code redis://user:password@host:port}; of a cluster several of its nodes, with
     *     commas between them
     * @param countedOrigins whose words count for the ranking
     * @param freshnessWaitMax how long a reader waits for a position, at most
     * @param nodeName by which Redis lists this node's connections
     * @param projectionThreads that apply batches
     * @param batchSize events applied together, at most
     * @param upkeep how the buckets are looked after
     */
    public record Settings(
            URI redis,
            Set<Origin> countedOrigins,
            Duration freshnessWaitMax,
            String nodeName,
            int projectionThreads,
            int batchSize,
            Upkeep upkeep) {
        public Settings {
            countedOrigins = Set.copyOf(countedOrigins);
            if (projectionThreads < 1 || batchSize < 1 || freshnessWaitMax.isNegative()) {
                throw new IllegalArgumentException(
                        "threads and batch size must be at least 1, the wait at least 0");
            }
        }

        /** Counts everything but the sample; waits 2 s; two threads; batches of 500. */
        public static Settings of(URI redis, String nodeName) {
            Set<Origin> counted = EnumSet.complementOf(EnumSet.of(Origin.SAMPLE));
            return new Settings(
                    redis, counted, Duration.ofSeconds(2), nodeName, 2, 500, Upkeep.STANDARD);
        }
    }

    /**
     * How the buckets are looked after.
     *
     * @param sweptPerSecond keys that are looked for, about; 0 for none but those that are missed
     * @param rebuildShare of the time that a rebuild works, above 0 and at most 1: it rests for the
     *     remainder, so that readers find Redis and the processors free
     * @param grace after which what a rebuild replaced is deleted; longer than any reading
     */
    public record Upkeep(int sweptPerSecond, double rebuildShare, Duration grace) {
        public static final Upkeep STANDARD = new Upkeep(5_000, 0.5, Duration.ofSeconds(10));
    }

    /**
     * What a comparison with a fresh replay found.
     *
     * @param keys that were compared
     * @param differences how many of them differ
     * @param described the first hundred of these, one sentence each
     * @param letters of what is folded in no bucket, or not in all, and is no difference
     */
    public record Verification(
            long keys, long differences, List<String> described, List<DeadLetter> letters) {}

    /**
     * @param claims which node follows the log for which bucket
     * @param head the log's last position
     * @param logCounts counts the log, for the audit
     * @param clock the domain's: how long ago something was, for the ranking
     */
    public QuerySideConfiguration(
            Settings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore claims,
            LongSupplier head,
            LogCounts logCounts,
            Clock clock,
            MeterRegistry meters) {
        this(
                settings,
                log,
                claims,
                () -> 1,
                head,
                logCounts,
                () -> 0,
                FitSource.NONE,
                Pauses.NONE,
                clock,
                clock,
                meters);
    }

    /**
     * @param nodes how many nodes project now, this one included if it does
     * @param cleared up to whom the log says all that follows from a forgetting
     * @param fitSource by which interests are matched with communities
     * @param pauses which projections rest
     * @param clock the domain's: how long ago something was, for the ranking
     * @param systemClock by which events are stored, for the lag
     */
    public QuerySideConfiguration(
            Settings settings,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore claims,
            IntSupplier nodes,
            LongSupplier head,
            LogCounts logCounts,
            Cleared cleared,
            FitSource fitSource,
            Pauses pauses,
            Clock clock,
            Clock systemClock,
            MeterRegistry meters) {
        this.settings = settings;
        this.head = head;
        this.systemClock = systemClock;
        RedisBucketStore store = new RedisBucketStore(settings.redis(), settings.nodeName());
        this.buckets = store;
        this.touches = new TouchFollower(log, head);
        Touches known = touches.touches();
        this.freshness =
                new Freshness(
                        buckets,
                        known::reached,
                        known::forget,
                        settings.freshnessWaitMax(),
                        head.getAsLong());
        RecentStore recent =
                new RecentStore(
                        buckets,
                        known,
                        () -> freshness.furthestBehind().position(),
                        this::missed,
                        RECENT_MAX);
        this.answers = new Answers(buckets, recent, known, freshness, fitSource, clock, meters);
        touches.start();
        QuerySideMeters measured = new QuerySideMeters(meters);
        measured.kept(recent);
        ObjLongConsumer<Integer> count = measured.applied();
        Turns turns = new Turns();
        this.timelines =
                new LogFollower(
                        timelines(settings), log, claims, nodes, head, buckets, turns, count);
        this.signals =
                new LogFollower(
                        signals(settings, buckets),
                        log,
                        claims,
                        nodes,
                        head,
                        buckets,
                        turns,
                        count);
        this.rebuilds =
                new Rebuilds(
                        new Means(
                                buckets,
                                store.generations(),
                                log,
                                foldings(settings, store.generations().beside()),
                                turns,
                                this::held,
                                systemClock),
                        settings.upkeep(),
                        meters);
        List<LogFollower> followers = List.of(timelines, signals);
        this.pauseWatch = new PauseWatch(pauses, followers);
        this.projections =
                new RememberedProjections(
                        followers,
                        buckets,
                        new Mending(buckets, store.generations(), log, new Projection()),
                        bucket -> rebuild(bucket, true),
                        pauses,
                        head,
                        systemClock);
        followers.forEach(each -> measured.deadLetters(projections, each.name()));
        this.auditor = new Auditor(buckets, logCounts, meters);
        this.completeness = new Completeness(buckets, log, head, meters);
        this.purge = new Purge(buckets, store.generations(), cleared, head, systemClock);
        rebuilds.startSweeping();
        measured.progress(this, () -> timelines.held() + signals.held());
    }

    private static Duty timelines(Settings settings) {
        return new Duty(
                "timelines",
                0,
                Buckets.COUNT,
                ofIds(),
                settings.projectionThreads(),
                settings.batchSize());
    }

    private static Duty signals(Settings settings, BucketStore buckets) {
        return new Duty(
                "signals",
                Buckets.SIGNALS,
                1,
                ofSignals(settings, buckets),
                1,
                settings.batchSize());
    }

    private static Folding ofIds() {
        return new Handled(new Projection());
    }

    private static Folding ofSignals(Settings settings, Keyspace buckets) {
        SignalFold fold = new SignalFold(settings.countedOrigins());
        return new Handled((entries, _) -> fold.writes(entries, buckets::reads));
    }

    private static IntFunction<Folding> foldings(Settings settings, Keyspace buckets) {
        Folding ids = ofIds();
        Folding signals = ofSignals(settings, buckets);
        return bucket -> bucket == Buckets.SIGNALS ? signals : ids;
    }

    private void missed(Key key) {
        rebuilds.missed(key);
    }

    /** The buckets that are held here, and under which epochs. */
    private Map<Integer, Long> held() {
        Map<Integer, Long> held = new HashMap<>(timelines.epochs());
        held.putAll(signals.epochs());
        return held;
    }

    /** Follows the log from now on, sharing the buckets with other nodes that do. */
    public void startProjections() {
        pauseWatch.start();
        auditor.start();
        completeness.start();
        purge.start();
        rebuilds.startBuilding();
        projecting = true;
    }

    /** Answers every {@code RememberedQuery}. */
    public Queries queries() {
        return answers;
    }

    /**
     * The same, but whose a login is is known again for as long as nothing happens to the member.
     */
    public Accounts recalling(Accounts accounts) {
        return new RecentAccounts(accounts, touches.touches());
    }

    /** Everything up to this position of the log is remembered, in all buckets. */
    public long position() {
        return freshness.furthestBehind().position();
    }

    /** How many events of the log are not remembered yet. */
    public long lagEvents() {
        return Math.max(0, head.getAsLong() - position());
    }

    /** How long ago the last event that is remembered was stored, in seconds; 0 at the head. */
    public double lagSeconds() {
        BucketState behind = freshness.furthestBehind();
        Instant storedAt = behind.storedAt();
        if (behind.position() >= head.getAsLong()) {
            return 0;
        }
        if (storedAt == null) {
            // Nothing is remembered, so nothing says since when.
            return Double.NaN;
        }
        long lagMs = Duration.between(storedAt, systemClock.instant()).toMillis();
        return Math.max(0, lagMs) / 1_000.0;
    }

    /** What is wrong, as a sentence; empty if the query side is well. */
    public Optional<String> illness() {
        List<BucketState> states;
        try {
            states = buckets.states();
        } catch (RuntimeException e) {
            return Optional.of("Redis does not answer: " + e.getMessage());
        }
        return projecting
                ? timelines
                        .illness(states)
                        .or(() -> signals.illness(states))
                        .or(auditor::illness)
                        .or(rebuilds::illness)
                : Optional.empty();
    }

    /** Whether Redis answers this node, so that it can hold buckets. */
    public boolean isReachingRedis() {
        try {
            return !buckets.states().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** How far rebuilds are: those that go on, on whichever node, and those that rest. */
    public List<RebuildProgress> rebuilds() {
        return rebuilds.progress();
    }

    /** What is live of all buckets, in their order. */
    public List<LiveBucket> live() {
        return rebuilds.live();
    }

    /**
     * Has a bucket built anew, beside the live one, by whichever node holds it; or has it rest.
     *
     * @throws IllegalArgumentException if there is no such bucket
     */
    public void rebuild(int bucket, boolean going) {
        rebuilds.want(bucket, going);
    }

    /** The timelines and the signals, as operators see them. */
    public Projections projections() {
        return projections;
    }

    /**
     * Compares every key with a fresh replay of the log, and the home timelines that exist with
     * their regeneration. The log should rest meanwhile.
     *
     * @param log from its beginning; what cannot be read is missing in it
     * @throws IllegalStateException if the log does not rest, or is behind the buckets, or these
     *     are behind it
     */
    public Verification verify(Iterator<LogEntry> log) {
        Differences found =
                new Verifier(buckets, settings.countedOrigins()).verify(log, head.getAsLong());
        return new Verification(found.keys(), found.count(), found.described(), found.letters());
    }

    @Override
    public void close() {
        touches.close();
        rebuilds.close();
        purge.close();
        completeness.close();
        auditor.close();
        pauseWatch.close();
        if (projecting) {
            timelines.close();
            signals.close();
        }
        buckets.close();
    }
}
