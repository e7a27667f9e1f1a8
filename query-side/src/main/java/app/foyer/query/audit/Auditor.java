package app.foyer.query.audit;

import app.foyer.contract.event.LogCount;
import app.foyer.query.answer.QueryMetrics;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what each bucket handled with what the log holds, range by range: the newest at every
 * look, the others by turns. A difference raises the alarm (the log, a gauge, this node's health)
 * until it is gone.
 */
public final class Auditor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Auditor.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    /** Older ranges at a look: a log of ten million events is gone through in 17 minutes. */
    private static final int OLDER_AT_ONCE = 10;

    private final BucketStore buckets;
    private final LogCounts logCounts;
    private final Counter looked;
    private final Map<Place, String> differences =
            new ConcurrentSkipListMap<>(
                    Comparator.comparingLong(Place::range).thenComparingInt(Place::bucket));
    private @Nullable ScheduledExecutorService timer;
    private long nextOlder;

    /** Counts the log between two positions, the first excluded. */
    @FunctionalInterface
    public interface LogCounts {
        LogCount between(long after, long upTo);
    }

    /** A range of a bucket, or of the log. */
    private record Place(long range, int bucket) {
        static final int LOG = -1;
    }

    public Auditor(BucketStore buckets, LogCounts logCounts, MeterRegistry meters) {
        this.buckets = buckets;
        this.logCounts = logCounts;
        this.looked = meters.counter(QueryMetrics.AUDIT_RANGES);
        Gauge.builder(QueryMetrics.AUDIT_DIFFERENCES, differences, Map::size).register(meters);
    }

    /** Looks now and then, from now on. */
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("auditor").daemon().factory());
        timer = started;
        long everyMs = LOOK_EVERY.toMillis();
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        this::lookQuietly, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    /** What differs, as a sentence; empty if nothing does. */
    public Optional<String> illness() {
        return differences.values().stream().findFirst();
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.debug("The audit could not be made: {}", e.getMessage());
        }
    }

    /** Compares the newest range, and some of the older ones. */
    public void look() {
        long head = buckets.states().stream().mapToLong(BucketState::position).max().orElse(0);
        if (head == 0) {
            return;
        }
        long newest = Handled.range(head);
        compare(newest);
        for (int i = 0; i < OLDER_AT_ONCE && i < newest; i++) {
            compare(nextOlder++ % newest);
        }
    }

    private void compare(long range) {
        List<BucketState> before = buckets.states();
        List<Long> found = handled(range);
        List<BucketState> after = buckets.states();
        long logUpTo = 0;
        for (int bucket = 0; bucket < before.size(); bucket++) {
            long position = before.get(bucket).position();
            long whole = Handled.whole(range, position);
            boolean rested = position == after.get(bucket).position();
            if (rested || position >= Handled.before(range + 1)) {
                judge(new Place(range, bucket), whole, found.get(bucket));
            }
            logUpTo = Math.max(logUpTo, Math.min(position, Handled.before(range + 1)));
        }
        long inLog = Handled.of(range, logCounts.between(Handled.before(range), logUpTo));
        judge(new Place(range, Place.LOG), Handled.whole(range, logUpTo), inLog);
        looked.increment();
    }

    private List<Long> handled(long range) {
        Reads reads = buckets.reads();
        List<Supplier<List<Long>>> scores = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            Key handled = Key.inBucket(KeyFamily.HANDLED, bucket);
            scores.add(reads.scores(handled, List.of(range)));
        }
        reads.run();
        return scores.stream().map(each -> each.get().getFirst()).toList();
    }

    private void judge(Place place, long whole, long found) {
        if (whole == found) {
            if (differences.remove(place) != null) {
                log.info("The audit finds {} in order again", described(place));
            }
            return;
        }
        String sentence =
                String.format(
                        Locale.ROOT,
                        "%s: %d events of the %d up to position %d%s",
                        described(place),
                        Handled.events(found),
                        Handled.events(whole),
                        Handled.before(place.range()) + Handled.events(whole),
                        Handled.events(found) == Handled.events(whole) ? ", but not those" : "");
        if (differences.put(place, sentence) == null) {
            log.error("The audit finds a difference: {}", sentence);
        }
    }

    private static String described(Place place) {
        return String.format(
                Locale.ROOT,
                "%s, of positions %d to %d",
                place.bucket() == Place.LOG
                        ? "the log holds"
                        : String.format(Locale.ROOT, "bucket %02d handled", place.bucket()),
                Handled.before(place.range()) + 1,
                Handled.before(place.range() + 1));
    }

    @Override
    public void close() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
        }
    }
}
