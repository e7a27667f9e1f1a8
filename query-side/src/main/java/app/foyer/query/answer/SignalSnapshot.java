package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.query.ranking.CommunitySignals;
import app.foyer.query.ranking.Decay;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.CommunityFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the ranking knows of all communities that are open, a few seconds old at most, and never
 * older than a reader asked for. One round trip, one short script per bucket.
 */
final class SignalSnapshot {
    private static final Duration OLD = Duration.ofSeconds(2);

    /** Time passes also where nothing happens. */
    private static final Duration TOO_OLD = Duration.ofSeconds(60);

    private static final Duration ACTIVE = Duration.ofDays(30);

    private final BucketStore buckets;
    private final Freshness freshness;
    private final Clock clock;
    private final Decay decay = new Decay(Decay.LANDED_HALF_LIFE);
    private volatile @Nullable Snapshot last;

    SignalSnapshot(BucketStore buckets, Freshness freshness, Clock clock) {
        this.buckets = buckets;
        this.freshness = freshness;
        this.clock = clock;
    }

    private record Snapshot(List<CommunitySignals> signals, long position, long nanos) {
        boolean serves(long atLeast, Freshness freshness) {
            Duration age = Duration.ofNanos(System.nanoTime() - nanos);
            if (position < atLeast || age.compareTo(TOO_OLD) > 0) {
                return false;
            }
            return age.compareTo(OLD) < 0 || position == freshness.furthestBehind().position();
        }
    }

    /**
     * The signals of all open communities.
     *
     * @param atLeast a position that has been reached
     */
    List<CommunitySignals> signals(long atLeast) {
        Snapshot snapshot = last;
        if (snapshot != null && snapshot.serves(atLeast, freshness)) {
            return snapshot.signals();
        }
        return refresh(atLeast);
    }

    private synchronized List<CommunitySignals> refresh(long atLeast) {
        Snapshot snapshot = last;
        if (snapshot == null || !snapshot.serves(atLeast, freshness)) {
            snapshot = read();
            last = snapshot;
        }
        return snapshot.signals();
    }

    private Snapshot read() {
        long nanos = System.nanoTime();
        long position = freshness.furthestBehind().position();
        Instant now = clock.instant();
        Reads reads = buckets.reads();
        List<Supplier<List<CommunityFigures>>> asked = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            asked.add(reads.figures(bucket, now.minus(ACTIVE).toEpochMilli()));
        }
        reads.run();
        List<CommunitySignals> signals = new ArrayList<>();
        for (Supplier<List<CommunityFigures>> figures : asked) {
            for (CommunityFigures community : figures.get()) {
                if (community.open()) {
                    signals.add(signals(community, now));
                }
            }
        }
        return new Snapshot(List.copyOf(signals), position, nanos);
    }

    private CommunitySignals signals(CommunityFigures figures, Instant now) {
        return new CommunitySignals(
                new CommunityId(figures.community()),
                decay.worth(figures.landed(), now),
                figures.activeMembers());
    }
}
