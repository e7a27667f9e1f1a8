package app.foyer.query.verify;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.MemberId;
import app.foyer.query.answer.HomeDrafts;
import app.foyer.query.audit.Handled;
import app.foyer.query.projection.Folding;
import app.foyer.query.projection.Projection;
import app.foyer.query.signals.SignalFold;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.HomeDraft;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TimelineEntry;
import app.foyer.query.store.Write;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Compares what is live with a fresh replay of the log: every key, and the home timelines that
 * exist with their regeneration. The log should rest meanwhile; if it does not, this follows it for
 * a while.
 */
public final class Verifier {
    private static final long EPOCH = 1;
    private static final int TRIES_MAX = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BucketStore live;
    private final Folding projection = new Handled(new Projection());
    private final Folding signals;
    private final MemoryBucketStore replayed = new MemoryBucketStore();
    private final Differences differences = new Differences();
    private long position;

    /**
     * @param counted whose words count for the ranking; as it was for what is live
     */
    public Verifier(BucketStore live, Set<Origin> counted) {
        this.live = live;
        SignalFold fold = new SignalFold(counted);
        this.signals = new Handled((entries, _) -> fold.writes(entries, replayed::reads));
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            replayed.stamp(bucket, EPOCH);
        }
    }

    /**
     * Replays the log as far as the live buckets are, and compares. Once only.
     *
     * @throws IllegalStateException if the log does not rest, or ends before the live buckets
     */
    public Differences verify(Iterator<LogEntry> log) {
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            List<BucketState> before = live.states();
            if (atOnePosition(before)) {
                replay(log, before.getFirst().position());
                Map<String, String> found = live.dump();
                List<String> homes = homesThatDiffer();
                if (positions(live.states()).equals(positions(before))) {
                    differences.compare(replayed.dump(), found);
                    homes.forEach(differences::add);
                    return differences;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException(
                "the log does not rest, so that nothing could be compared: " + live.states());
    }

    private static boolean atOnePosition(List<BucketState> states) {
        return positions(states).stream().distinct().count() == 1;
    }

    private static List<Long> positions(List<BucketState> states) {
        return states.stream().map(BucketState::position).toList();
    }

    private void replay(Iterator<LogEntry> log, long to) {
        while (position < to) {
            if (!log.hasNext()) {
                throw new IllegalStateException(
                        "the buckets are at %d, but the log ends at %d".formatted(to, position));
            }
            LogEntry entry = log.next();
            for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
                apply(bucket, entry, projection.writes(List.of(entry), bucket));
            }
            apply(Buckets.SIGNALS, entry, signals.writes(List.of(entry), Buckets.SIGNALS));
            position = entry.position();
        }
    }

    private void apply(int bucket, LogEntry entry, List<Write> writes) {
        replayed.apply(
                new Batch(bucket, EPOCH, position, entry.position(), entry.storedAt(), writes));
    }

    private List<String> homesThatDiffer() {
        HomeDrafts drafts = new HomeDrafts(live);
        List<String> differing = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            Reads reads = live.reads();
            Supplier<Set<Long>> homes = reads.ids(Key.inBucket(KeyFamily.HOMES, bucket));
            reads.run();
            for (long member : new TreeSet<>(homes.get())) {
                MemberId reader = new MemberId(member);
                List<Long> home = home(reader);
                differences.counted(1);
                if (!home.isEmpty() && !home.equals(expected(drafts.of(reader)))) {
                    differing.add("the home timeline of " + reader + " is not its regeneration");
                }
            }
        }
        return differing;
    }

    /** Without what only waits to be trimmed. */
    private List<Long> home(MemberId reader) {
        Reads reads = live.reads();
        Supplier<List<Long>> home = reads.range(Key.home(reader), 0, -1);
        reads.run();
        return home.get().stream().limit(KeyFamily.TIMELINE_POSTS_MAX).toList();
    }

    private static List<Long> expected(HomeDraft draft) {
        List<Long> expected = new ArrayList<>();
        draft.entries().stream().map(TimelineEntry::post).forEach(expected::add);
        if (expected.size() < KeyFamily.TIMELINE_POSTS_MAX) {
            expected.add(0L);
        }
        return expected;
    }
}
