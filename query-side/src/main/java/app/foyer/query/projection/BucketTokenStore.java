package app.foyer.query.projection;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.query.parking.Letters;
import app.foyer.query.store.Batch;
import app.foyer.query.store.BatchRefused;
import app.foyer.query.store.BucketState;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims from one store, positions from another. What the store of claims keeps as a token is the
 * epoch, which rises with each claim and is stamped on the bucket; what is handed out is the
 * bucket's own position. Storing a token applies the writes that were collected up to it, so a
 * position never travels without its data.
 *
 * <p>Everything else than a bucket exactly where this node left it is refused. The segment is then
 * released, and claimed anew from what the bucket says.
 */
final class BucketTokenStore implements TokenStore {
    /** Well below the 5 s after which others may take a claim that was not extended. */
    static final Duration EXTEND_AFTER = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(BucketTokenStore.class);

    private final TokenStore claims;
    private final BucketStore buckets;
    private final Turns turns;
    private final int firstBucket;
    private final Folding folding;
    private final Standstills standstills;
    private final AppliedEvents applied;
    private final LongSupplier head;
    private final IntConsumer released;
    private final Map<Integer, Held> held = new ConcurrentHashMap<>();

    /**
     * @param released is told which segment was released
     */
    BucketTokenStore(
            TokenStore claims,
            BucketStore buckets,
            Turns turns,
            int firstBucket,
            Folding folding,
            Standstills standstills,
            AppliedEvents applied,
            LongSupplier head,
            IntConsumer released) {
        this.claims = claims;
        this.buckets = buckets;
        this.turns = turns;
        this.firstBucket = firstBucket;
        this.folding = folding;
        this.standstills = standstills;
        this.applied = applied;
        this.head = head;
        this.released = released;
    }

    /** A bucket that this node may write, where it left it, and what is parked there. */
    private record Held(long epoch, long position, Letters letters, long extendedNanos) {}

    /** Is told how many events were applied to a bucket. */
    interface AppliedEvents {
        void applied(int bucket, long events);
    }

    /** How many buckets this node may write. */
    int held() {
        return held.size();
    }

    /** The buckets of a processor that no node holds, this one included. */
    Set<Integer> unheld(String processor) {
        return claims.fetchAvailableSegments(processor).stream()
                .map(Segment::getSegmentId)
                .filter(segment -> !held.containsKey(segment))
                .map(segment -> firstBucket + segment)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Up to where a segment that is held here has applied the log. */
    long position(int segment) {
        return heldOrThrow(segment).position();
    }

    /** The buckets that are held here, and under which epochs. */
    Map<Integer, Long> epochs() {
        Map<Integer, Long> epochs = new HashMap<>();
        held.forEach((segment, each) -> epochs.put(firstBucket + segment, each.epoch()));
        return epochs;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return take(claims.fetchToken(processor, segment), processor, segment);
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        return take(claims.fetchToken(processor, segment), processor, segment.getSegmentId());
    }

    private TrackingToken take(@Nullable TrackingToken claimed, String processor, int segment) {
        int bucket = firstBucket + segment;
        long epoch = position(claimed);
        long position = 0;
        try {
            epoch = Math.max(epoch, buckets.state(bucket).epoch()) + 1;
            claims.storeToken(new GlobalSequenceTrackingToken(epoch), processor, segment);
            if (!buckets.stamp(bucket, epoch)) {
                throw new UnableToClaimTokenException(
                        "bucket " + bucket + " was taken by another at epoch " + epoch);
            }
            position = buckets.state(bucket).position();
            requireOfThisLog(bucket, position);
            Letters letters = Letters.of(buckets, bucket);
            held.put(segment, new Held(epoch, position, letters, System.nanoTime()));
            standstills.goesOn(bucket);
            return new GlobalSequenceTrackingToken(position);
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            // Another try a second later, rather than all segments given up.
            standstills.stopped(bucket, epoch, position, "its claim", e);
            claims.releaseClaim(processor, segment);
            throw new UnableToClaimTokenException("bucket " + bucket + " cannot be taken", e);
        }
    }

    /** A bucket that is ahead would pass over what is appended up to there. */
    private void requireOfThisLog(int bucket, long position) {
        long end = head.getAsLong();
        if (position > end) {
            throw new IllegalStateException(
                    "bucket %02d has got to position %d, but the log ends at %d: it is another log's; empty Redis"
                            .formatted(bucket, position, end));
        }
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Held before = heldOrThrow(segment);
        boolean extend = System.nanoTime() - before.extendedNanos() > EXTEND_AFTER.toNanos();
        if (extend) {
            claims.extendClaim(processor, segment);
        }
        Collected collected = Collected.currentIfAny();
        long to = position(token);
        int bucket = firstBucket + segment;
        if (collected == null && to == before.position()) {
            check(bucket, before);
            return;
        }
        AtomicReference<Letters> letters = new AtomicReference<>(before.letters());
        try {
            turns.take(bucket, () -> letters.set(apply(bucket, before, to, collected)));
        } catch (RuntimeException e) {
            long at = before.position();
            standstills.stopped(bucket, before.epoch(), at, "position " + at, e);
            throw e;
        }
        standstills.goesOn(bucket);
        long extendedNanos = extend ? System.nanoTime() : before.extendedNanos();
        held.put(segment, new Held(before.epoch(), to, letters.get(), extendedNanos));
        applied.applied(bucket, to - before.position());
    }

    /** Applies what can be folded, and parks the rest with it. Answers what is parked then. */
    private Letters apply(int bucket, Held before, long to, @Nullable Collected handled) {
        Collected collected = handled == null ? Collected.none() : handled;
        collected.requireAll(before.position(), to);
        Folded folded = Folded.of(collected.handed(), before.letters(), folding, bucket);
        buckets.apply(
                new Batch(
                        bucket,
                        before.epoch(),
                        before.position(),
                        to,
                        collected.storedAt(),
                        folded.writes()));
        tell(bucket, before.letters(), folded.changed());
        return folded.letters();
    }

    private static void tell(int bucket, Letters before, List<DeadLetter> changed) {
        for (DeadLetter letter : changed) {
            if (before.waiting(letter.entity()).isEmpty()) {
                LOG.error(
                        "Bucket {}: {} is parked, for its event at position {}: {}",
                        bucket,
                        letter.entity(),
                        letter.first(),
                        letter.cause());
            }
        }
    }

    @Override
    public void extendClaim(String processor, int segment) {
        claims.extendClaim(processor, segment);
        check(firstBucket + segment, heldOrThrow(segment));
    }

    /** Notices a bucket that lost what it held also while nothing is written. */
    private void check(int bucket, Held expected) {
        BucketState found = buckets.state(bucket);
        if (found.position() != expected.position() || found.epoch() != expected.epoch()) {
            throw new BatchRefused(bucket, expected.epoch(), expected.position(), found);
        }
    }

    private Held heldOrThrow(int segment) {
        Held found = held.get(segment);
        if (found == null) {
            throw new UnableToClaimTokenException(
                    "bucket " + (firstBucket + segment) + " is not held");
        }
        return found;
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        held.remove(segment);
        claims.releaseClaim(processor, segment);
        released.accept(segment);
    }

    @Override
    public void initializeTokenSegments(
            String processor, int segments, @Nullable TrackingToken initial) {
        claims.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return claims.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return claims.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return claims.retrieveStorageIdentifier();
    }
}
