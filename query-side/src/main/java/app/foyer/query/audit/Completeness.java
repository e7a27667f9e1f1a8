package app.foyer.query.audit;

import app.foyer.query.answer.QueryMetrics;
import app.foyer.query.audit.RecentPosts.RecentPost;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Write.FanOut;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures whether recent posts stand in the home timelines that they are owed to: entries
 * delivered over entries owed, for the twenty newest posts and some readers of every bucket.
 *
 * <p>A look is at one bucket, by turns: three round trips, in which up to 40 sets of an audience
 * are intersected, as fan-out itself does for these posts, and 20 home timelines are read. At one
 * look in two seconds every bucket is seen in 32 s.
 */
public final class Completeness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Completeness.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final BucketStore buckets;
    private final RecentPosts posts;
    private final AtomicReferenceArray<Deliveries> found =
            new AtomicReferenceArray<>(Buckets.COUNT);
    private @Nullable ScheduledExecutorService timer;
    private int looks;

    /**
     * @param head the log's last position
     */
    public Completeness(
            BucketStore buckets,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongSupplier head,
            MeterRegistry meters) {
        this.buckets = buckets;
        this.posts = new RecentPosts(log, head);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            found.set(bucket, Deliveries.NONE);
        }
        Gauge.builder(QueryMetrics.HOME_COMPLETENESS, this, Completeness::share).register(meters);
    }

    /** Looks now and then, from now on. */
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("completeness").daemon().factory());
        timer = started;
        long everyMs = LOOK_EVERY.toMillis();
        Future<?> _ =
                started.scheduleWithFixedDelay(
                        this::lookQuietly, everyMs, everyMs, TimeUnit.MILLISECONDS);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.debug("Completeness could not be measured: {}", e.getMessage());
        }
    }

    /** Looks at the next bucket. */
    void look() throws InterruptedException {
        int turn = looks / Buckets.COUNT;
        int bucket = looks++ % Buckets.COUNT;
        // What cannot be looked at is not told of as if it had been.
        found.set(bucket, Deliveries.NONE);
        List<RecentPost> recent = posts.now();
        long position = buckets.state(bucket).position();
        List<FanOut> applied =
                recent.stream()
                        .filter(post -> post.position() <= position)
                        .map(post -> post.fanOuts().get(bucket))
                        .toList();
        found.set(bucket, Deliveries.of(applied, bucket, turn, buckets));
    }

    /** From 0 to 1; NaN if nothing is owed. */
    private double share() {
        long owed = 0;
        long delivered = 0;
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            owed += found.get(bucket).owed();
            delivered += found.get(bucket).delivered();
        }
        return owed == 0 ? Double.NaN : (double) delivered / owed;
    }

    @Override
    public void close() {
        ScheduledExecutorService started = timer;
        if (started != null) {
            started.shutdownNow();
        }
    }
}
