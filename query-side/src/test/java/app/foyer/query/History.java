package app.foyer.query;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.audit.Handled;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.Projection;
import app.foyer.query.signals.SignalFold;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Applies log entries to the buckets of a store, without a processor. */
public final class History {
    public static final Set<Origin> COUNTED = EnumSet.complementOf(EnumSet.of(Origin.SAMPLE));
    private static final long EPOCH = 1;

    private final BucketStore store;
    private final Folding projection;
    private final Folding signals;

    public History(BucketStore store) {
        this(store, KeyFamily.AUDIENCE_MAX);
    }

    /**
     * @param audienceMax how large an audience is delivered to, in a bucket
     */
    public History(BucketStore store, int audienceMax) {
        this.store = store;
        this.projection = new Handled(new Projection(audienceMax));
        SignalFold fold = new SignalFold(COUNTED);
        this.signals = new Handled((entries, _) -> fold.writes(entries, store::reads));
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            store.stamp(bucket, EPOCH);
        }
    }

    /** Applies the entries to all buckets, in one batch each. */
    public void apply(List<LogEntry> entries) {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            apply(entries, bucket);
        }
    }

    /** Applies the entries to one bucket, in one batch. */
    public void apply(List<LogEntry> entries, int bucket) {
        if (entries.isEmpty()) {
            return;
        }
        List<Write> writes =
                bucket == Buckets.SIGNALS
                        ? signals.writes(entries, bucket)
                        : projection.writes(entries, bucket);
        store.apply(
                new Batch(
                        bucket,
                        EPOCH,
                        entries.getFirst().position() - 1,
                        entries.getLast().position(),
                        entries.getLast().storedAt(),
                        writes));
    }
}
