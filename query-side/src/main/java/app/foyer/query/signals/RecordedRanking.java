package app.foyer.query.signals;

import app.foyer.contract.Origin;
import app.foyer.contract.event.FollowEvent;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.FitHit;
import app.foyer.query.projection.Projection;
import app.foyer.query.signals.CandidateReader.Candidates;
import app.foyer.query.store.Batch;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Write;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The ranking's signals over a recorded history, in memory: the very fold, keys and candidates of a
 * server, without its Redis. For judging rankings; the {@code Ranker} takes what comes out.
 */
public final class RecordedRanking {
    private static final long EPOCH = 1;

    private final MemoryBucketStore store;
    private final Projection projection = new Projection();
    private final SignalFold signals;
    private final CandidateReader candidates;

    private RecordedRanking(SignalFold signals, MemoryBucketStore store) {
        this.signals = signals;
        this.store = store;
        this.candidates = new CandidateReader(store);
    }

    /**
     * @param counted whose words count
     */
    public RecordedRanking(Set<Origin> counted) {
        this(new SignalFold(counted), new MemoryBucketStore());
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            store.stamp(bucket, EPOCH);
        }
    }

    /** Another that knows the same so far, and goes its own way from here. */
    public RecordedRanking copy() {
        return new RecordedRanking(signals, store.copy());
    }

    /** Something happened; in the order of positions. */
    public void happened(LogEntry entry) {
        apply(Buckets.SIGNALS, entry, signals.writes(List.of(entry), store::reads));
        switch (entry.event()) {
            case MembershipEvent event -> project(Buckets.of(event.member()), entry);
            case FollowEvent event -> project(Buckets.of(event.follower()), entry);
            default -> {
                // What else the sixteen buckets hold, no ranking asks for.
            }
        }
    }

    private void project(int bucket, LogEntry entry) {
        apply(bucket, entry, projection.writes(List.of(entry), bucket));
    }

    private void apply(int bucket, LogEntry entry, List<Write> writes) {
        long from = store.state(bucket).position();
        store.apply(new Batch(bucket, EPOCH, from, entry.position(), entry.storedAt(), writes));
    }

    /**
     * What a server would rank for a member, who may not have joined yet.
     *
     * @param fits communities that fit their interests, the best first
     */
    public Candidates candidates(MemberId member, List<FitHit> fits, Instant now) {
        Reads reads = store.reads();
        Supplier<Asker> asker = Asker.ask(member, reads);
        reads.run();
        return candidates.read(asker.get().fitting(fits), candidates.liveliest(now), now);
    }
}
