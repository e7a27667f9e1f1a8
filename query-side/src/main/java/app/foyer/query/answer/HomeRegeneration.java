package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.HomeDraft;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Builds home timelines anew, one at a time for each reader. One is put in place only if it is
 * exact: the sources have got at least as far as the reader's bucket, and the reader's relations
 * have not changed meanwhile. While buckets run apart this is tried a few times.
 */
final class HomeRegeneration {
    private static final int TRIES_MAX = 6;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final BucketStore buckets;
    private final HomeDrafts drafts;
    private final LongSupplier levelUpTo;
    private final Counter regenerations;
    private final Map<MemberId, FutureTask<Optional<MergedHome>>> underWay =
            new ConcurrentHashMap<>();

    /**
     * @param levelUpTo up to which position what is read from several buckets is without gaps
     */
    HomeRegeneration(BucketStore buckets, LongSupplier levelUpTo, Counter regenerations) {
        this.buckets = buckets;
        this.levelUpTo = levelUpTo;
        this.drafts = new HomeDrafts(buckets);
        this.regenerations = regenerations;
    }

    /** Empty if the home timeline is in place now; otherwise what is to be read instead of it. */
    Optional<MergedHome> regenerate(MemberId reader) {
        FutureTask<Optional<MergedHome>> mine = new FutureTask<>(() -> build(reader));
        FutureTask<Optional<MergedHome>> running = underWay.putIfAbsent(reader, mine);
        if (running == null) {
            try {
                mine.run();
            } finally {
                underWay.remove(reader, mine);
            }
            running = mine;
        }
        return resultOf(running);
    }

    /** All that its sources still hold, beyond what a home timeline does. */
    MergedHome whole(MemberId reader) {
        return new MergedHome(drafts.whole(reader, Long.MAX_VALUE));
    }

    private static Optional<MergedHome> resultOf(FutureTask<Optional<MergedHome>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a home timeline was built", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a home timeline could not be built", e.getCause());
        }
    }

    private Optional<MergedHome> build(MemberId reader) {
        regenerations.increment();
        HomeDraft draft = drafts.of(reader);
        for (int tries = 1; !buckets.install(draft); tries++) {
            if (tries == TRIES_MAX) {
                // Before anything is read: all sources are as far as that, or further.
                long upTo = levelUpTo.getAsLong();
                return Optional.of(new MergedHome(drafts.whole(reader, upTo)));
            }
            LockSupport.parkNanos(tries * PAUSE.toNanos());
            draft = drafts.of(reader);
        }
        return Optional.empty();
    }
}
