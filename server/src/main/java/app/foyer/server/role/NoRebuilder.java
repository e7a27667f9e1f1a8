package app.foyer.server.role;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.server.operate.Rebuilder;
import java.util.List;

/** A server to which none of its roles shows Redis. */
record NoRebuilder() implements Rebuilder {
    @Override
    public List<RebuildProgress> progress() {
        return List.of();
    }

    @Override
    public List<LiveBucket> live() {
        return List.of();
    }

    @Override
    public void rebuild(int bucket, boolean going) {
        throw QueriesElsewhere.notServed(Role.QUERY);
    }
}
