package app.foyer.query;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.query.answer.QueryMetrics;
import app.foyer.query.rebuild.Means;
import app.foyer.query.rebuild.Rebuilding;
import app.foyer.query.rebuild.Sweeper;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.Key;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** Wires what builds buckets anew, and what notices that they must be. */
final class Rebuilds implements AutoCloseable {
    private final Rebuilding rebuilding;
    private final Sweeper sweeper;

    Rebuilds(Means means, Upkeep upkeep, MeterRegistry meters) {
        Counter swept = meters.counter(QueryMetrics.SWEPT);
        Counter lost = meters.counter(QueryMetrics.LOST);
        Counter applied = meters.counter(QueryMetrics.REBUILD_EVENTS);
        Counter done = meters.counter(QueryMetrics.REBUILDS);
        this.sweeper =
                new Sweeper(
                        means.generations(),
                        means.held(),
                        upkeep.sweptPerSecond(),
                        keys -> swept.increment((double) keys),
                        keys -> lost.increment((double) keys));
        this.rebuilding =
                new Rebuilding(
                        means,
                        upkeep.rebuildShare(),
                        upkeep.grace(),
                        new Rebuilding.Watched(
                                events -> applied.increment((double) events),
                                _ -> done.increment(),
                                held -> sweeper.sweepAll(held.keySet())));
        Gauge.builder(QueryMetrics.REBUILDS_GOING, rebuilding, Rebuilds::going).register(meters);
    }

    private static double going(Rebuilding rebuilding) {
        return rebuilding.progress().stream().filter(RebuildProgress::going).count();
    }

    /** Also where no bucket is held: what readers miss is looked for. */
    void startSweeping() {
        sweeper.start();
    }

    void startBuilding() {
        rebuilding.start();
    }

    /** A reader did not find a key that should be there. */
    void missed(Key key) {
        sweeper.missed(key);
    }

    void want(int bucket, boolean going) {
        if (bucket < 0 || bucket >= Buckets.ALL) {
            throw new IllegalArgumentException("buckets are numbered 0 to " + Buckets.SIGNALS);
        }
        if (going) {
            rebuilding.want(bucket);
        } else {
            rebuilding.rest(bucket);
        }
    }

    List<RebuildProgress> progress() {
        return rebuilding.progress();
    }

    List<LiveBucket> live() {
        return rebuilding.live();
    }

    Optional<String> illness() {
        return rebuilding.illness();
    }

    @Override
    public void close() {
        sweeper.close();
        rebuilding.close();
    }
}
