package app.foyer.server.role;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.query.QuerySideConfiguration;
import app.foyer.server.operate.Rebuilder;
import java.util.List;

/** Has the query side's buckets built anew. */
record SideRebuilder(QuerySideConfiguration side) implements Rebuilder {
    @Override
    public List<RebuildProgress> progress() {
        return side.rebuilds();
    }

    @Override
    public List<LiveBucket> live() {
        return side.live();
    }

    @Override
    public void rebuild(int bucket, boolean going) {
        side.rebuild(bucket, going);
    }
}
