package app.foyer.query.verify;

import static java.util.stream.Collectors.toSet;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.MemberId;
import app.foyer.query.answer.HomeDrafts;
import app.foyer.query.audit.Handled;
import app.foyer.query.parking.Handed;
import app.foyer.query.parking.Letters;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final Duration pause;
    private final Folding projection;
    private final Folding signals;
    private final MemoryBucketStore replayed = new MemoryBucketStore();
    private final Differences differences = new Differences();
    private List<Letters> letters = List.of();
    private Set<Long> parted = Set.of();
    private long position;
    private @Nullable Handed next;

    /**
     * @param counted whose words count for the ranking; as it was for what is live
     */
    public Verifier(BucketStore live, Set<Origin> counted) {
        this(live, counted, new Projection(), PAUSE);
    }

    /**
     * @param projection by which what is live was folded
     */
    public Verifier(BucketStore live, Set<Origin> counted, Folding projection) {
        this(live, counted, projection, PAUSE);
    }

    /**
     * @param pause between two tries
     */
    Verifier(BucketStore live, Set<Origin> counted, Folding projection, Duration pause) {
        this.live = live;
        this.pause = pause;
        this.projection = new Handled(projection);
        SignalFold fold = new SignalFold(counted);
        this.signals = new Handled((entries, _) -> fold.writes(entries, replayed::reads));
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            replayed.stamp(bucket, EPOCH);
        }
    }

    /**
     * Replays the log as far as the live buckets are, and compares. Once only.
     *
     * <p>Buckets that are behind are waited for a while: one that was emptied and is being filled
     * again equals the beginning of the log, and proves nothing.
     *
     * @param end the position where the log ends, as it is now
     * @throws IllegalStateException if the log does not rest, ends before the live buckets, or goes
     *     on after them
     */
    public Differences verify(Iterator<LogEntry> log, long end) {
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            List<BucketState> before = live.states();
            letters = Letters.of(live);
            parted = letters.stream().flatMap(each -> each.posts().stream()).collect(toSet());
            if (atOnePosition(before) && before.getFirst().position() >= end) {
                replay(log, before.getFirst().position());
                Map<String, String> found = live.dump();
                List<String> homes = homesThatDiffer();
                List<String> uncatalogued = live.uncatalogued();
                if (live.states().equals(before)) {
                    differences.compare(replayed.dump(), found);
                    homes.forEach(differences::add);
                    uncatalogued.forEach(name ->
                            differences.add(
                                    name + " is there, and its catalogue does not name it"));
                    differences.parked(letters);
                    return differences;
                }
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        throw nothingCompared(end);
    }

    private IllegalStateException nothingCompared(long end) {
        List<BucketState> states = live.states();
        long behind = positions(states).stream().mapToLong(each -> each).min().orElseThrow();
        return new IllegalStateException(
                behind < end
                        ? "the buckets have got to position %d, and the log to %d: wait until they are there"
                                .formatted(behind, end)
                        : "the log does not rest: " + states);
    }

    private static boolean atOnePosition(List<BucketState> states) {
        return positions(states).stream().distinct().count() == 1;
    }

    private static List<Long> positions(List<BucketState> states) {
        return states.stream().map(BucketState::position).toList();
    }

    private void replay(Iterator<LogEntry> log, long to) {
        while (position < to) {
            if (next == null && log.hasNext()) {
                next = Handed.of(log.next());
            }
            Handed handed = next;
            if (handed == null || handed.position() > position + 1) {
                passOverUnreadable(to);
            } else {
                fold(handed);
                next = null;
            }
            position++;
        }
    }

    private void fold(Handed handed) {
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            Folding folding = folding(bucket);
            apply(
                    bucket,
                    handed.storedAt(),
                    letters.get(bucket).leaveOut(handed)
                            ? folding.leftOut(List.of(handed.position()), bucket)
                            : folding.writes(List.of(handed.entry()), bucket));
        }
    }

    private Folding folding(int bucket) {
        return bucket == Buckets.SIGNALS ? signals : projection;
    }

    /**
     * The next position holds what cannot be read: it must be parked, and so must be its entity.
     */
    private void passOverUnreadable(long to) {
        long unreadable = position + 1;
        for (int bucket = 0; bucket < Buckets.ALL; bucket++) {
            if (!letters.get(bucket).reach(unreadable)) {
                throw new IllegalStateException(
                        "the buckets are at %d, but the log ends at %d, or cannot be read there and nothing is parked"
                                .formatted(to, position));
            }
            apply(bucket, Instant.EPOCH, folding(bucket).leftOut(List.of(unreadable), bucket));
        }
    }

    private void apply(int bucket, Instant storedAt, List<Write> writes) {
        replayed.apply(new Batch(bucket, EPOCH, position, position + 1, storedAt, writes));
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
                if (!home.isEmpty() && !alike(home, expected(drafts.of(reader)))) {
                    differing.add("the home timeline of " + reader + " is not its regeneration");
                }
            }
        }
        return differing;
    }

    /**
     * Whether they are the same; but for posts that are parked, or were dropped, in some buckets
     * and not in others: of these a home may hold more than its sources do, or less.
     */
    private boolean alike(List<Long> home, List<Long> expected) {
        if (parted.isEmpty()) {
            return home.equals(expected);
        }
        List<Long> one = home.stream().filter(post -> !parted.contains(post)).toList();
        List<Long> other = expected.stream().filter(post -> !parted.contains(post)).toList();
        int both = Math.min(one.size(), other.size());
        boolean longEnough = both >= KeyFamily.TIMELINE_POSTS_MAX - parted.size();
        return one.subList(0, both).equals(other.subList(0, both))
                && (longEnough || one.size() == other.size());
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
