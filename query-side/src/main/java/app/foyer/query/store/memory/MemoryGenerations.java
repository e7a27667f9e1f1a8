package app.foyer.query.store.memory;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Generations;
import app.foyer.query.store.Key;
import app.foyer.query.store.Keyspace;
import app.foyer.query.store.Life;
import app.foyer.query.store.Swept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The generations of buckets in memory, which loses nothing, and where nothing is left over. */
final class MemoryGenerations implements Generations {
    private final MemoryKeyspace live;
    private final MemoryKeyspace beside = new MemoryKeyspace();
    private final List<Mark> marks = new ArrayList<>();
    private long owed;
    private long done;

    /** What is known of a bucket beside its two generations. */
    private record Mark(boolean wanted, int last, @Nullable Instant begunAt, long begunFrom) {
        private static final Mark NONE = new Mark(false, 0, null, 0);
    }

    MemoryGenerations(MemoryKeyspace live) {
        this.live = live;
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            marks.add(Mark.NONE);
        }
    }

    @Override
    public synchronized List<Life> lives() {
        List<Life> lives = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            Mark mark = marks.get(bucket);
            lives.add(
                    new Life(
                            live.state(bucket).generation(),
                            beside.state(bucket).generation(),
                            mark.wanted(),
                            mark.begunAt(),
                            mark.begunFrom(),
                            null));
        }
        return lives;
    }

    @Override
    public synchronized void want(int bucket, boolean wanted) {
        Mark mark = marks.get(bucket);
        marks.set(bucket, new Mark(wanted, mark.last(), mark.begunAt(), mark.begunFrom()));
    }

    @Override
    public synchronized boolean begin(int bucket, long epoch, Instant now) {
        BucketState here = live.state(bucket);
        if (here.epoch() != epoch) {
            return false;
        }
        BucketState there = beside.state(bucket);
        Mark mark = marks.get(bucket);
        int number = there.generation();
        if (number == 0) {
            number = Math.max(here.generation(), mark.last()) + 1;
            beside.put(bucket, new MemoryBucket(bucket));
        }
        beside.bucket(bucket).state =
                new BucketState(there.position(), epoch, there.storedAt(), number, 0);
        marks.set(
                bucket,
                new Mark(mark.wanted(), Math.max(number, mark.last()), now, there.position()));
        return true;
    }

    @Override
    public Keyspace beside() {
        return beside;
    }

    @Override
    public synchronized boolean swap(int bucket, long epoch, Instant now) {
        synchronized (live) {
            BucketState here = live.state(bucket);
            BucketState there = beside.state(bucket);
            if (there.generation() == 0
                    || here.epoch() != epoch
                    || there.epoch() != epoch
                    || there.position() < here.position()) {
                return false;
            }
            live.put(bucket, beside.bucket(bucket));
        }
        forget(bucket, false);
        return true;
    }

    @Override
    public synchronized void drop(int bucket, long epoch, Instant now) {
        if (live.state(bucket).epoch() == epoch) {
            forget(bucket, marks.get(bucket).wanted());
        }
    }

    private void forget(int bucket, boolean wanted) {
        beside.put(bucket, new MemoryBucket(bucket));
        marks.set(bucket, new Mark(wanted, marks.get(bucket).last(), null, 0));
    }

    @Override
    public synchronized void giveUpResting(Instant now) {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            if (!marks.get(bucket).wanted()) {
                forget(bucket, false);
            }
        }
    }

    @Override
    public synchronized void oweForgetting() {
        owed++;
    }

    @Override
    public synchronized long forgettingOwed() {
        return owed > done ? owed : 0;
    }

    @Override
    public synchronized void forgettingDone(long times) {
        done = times;
    }

    @Override
    public void clean(Instant until) {
        // What is not live is not held.
    }

    @Override
    public Swept sweep(int bucket, boolean besideLive, String cursor) {
        return new Swept(0, 0, Swept.START);
    }

    @Override
    public long look(int bucket, List<Key> keys) {
        return 0;
    }
}
