package app.foyer.load.bench;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Waits for posts in homes: how long after a post was acknowledged a reader finds it on the first
 * page of their home, as the house answers it. Before that, only the position of the reader's
 * bucket is looked at, so that waiting costs little; that the bucket has got there is no proof, the
 * page is.
 */
final class HomeWatch implements AutoCloseable {
    private static final int FIRST = 20;
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    /** Who has waited long looks seldom: this part of the time that they have waited. */
    private static final int PATIENCE = 20;

    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final Queries queries;
    private final BucketStore store;
    private final Histogram nanos = new ConcurrentHistogram(WAIT_MAX.toNanos() * 2, 3);
    private final AtomicInteger missed = new AtomicInteger();
    private final Queue<Future<?>> watching = new ConcurrentLinkedQueue<>();
    private final ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor();

    HomeWatch(Queries queries, BucketStore store) {
        this.queries = queries;
        this.store = store;
    }

    /** A post that was acknowledged just now, by whom, and at which position it is read. */
    record Acknowledged(MemberId author, long position) {}

    /** Waits for it in a reader's home, aside. */
    void expect(Acknowledged post, MemberId reader) {
        long begun = System.nanoTime();
        watching.add(watchers.submit(() -> watch(post, reader, begun)));
    }

    private void watch(Acknowledged post, MemberId reader, long begun) {
        int bucket = Buckets.of(reader);
        while (store.state(bucket).position() < post.position() && pause(begun)) {
            // It is not there yet.
        }
        while (!isAtHome(post, reader)) {
            if (!pause(begun)) {
                missed.incrementAndGet();
                break;
            }
        }
        nanos.recordValue(System.nanoTime() - begun);
    }

    /** False if that was long enough. */
    private static boolean pause(long begun) {
        long waited = System.nanoTime() - begun;
        LockSupport.parkNanos(Math.max(LOOK_EVERY.toNanos(), waited / PATIENCE));
        return waited < WAIT_MAX.toNanos();
    }

    /** It stands there, or a later one by the same author, under which it may be folded. */
    private boolean isAtHome(Acknowledged post, MemberId reader) {
        return queries
                .ask(new HomeTimeline(reader, new Stretch(FIRST, null)), 0)
                .value()
                .edges()
                .stream()
                .map(Page.Edge::node)
                .anyMatch(entry -> isFrom(entry, post));
    }

    /** What is recommended is not the reader's own choice, and stands there by itself. */
    private static boolean isFrom(HomeEntry entry, Acknowledged post) {
        Card card = entry.card();
        return entry.because() != Because.RECOMMENDED
                && card.author().equals(post.author())
                && card.position() >= post.position();
    }

    /**
     * What was found.
     *
     * @param missed how many were not there within half a minute; counted as if they came then
     */
    record Found(long samples, double p50Ms, double p99Ms, double maxMs, int missed) {}

    /** Waits for those that are still expected. */
    Found found() throws InterruptedException, ExecutionException {
        for (Future<?> each : watching) {
            each.get();
        }
        return new Found(
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6,
                missed.get());
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
