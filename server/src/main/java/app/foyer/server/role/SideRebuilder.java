package app.foyer.server.role;

import app.foyer.query.QuerySideConfiguration;
import app.foyer.server.operate.Rebuilder;
import java.util.List;

/** Has the query side's buckets built anew. */
record SideRebuilder(QuerySideConfiguration side) implements Rebuilder {
    @Override
    public List<Progress> progress() {
        return side.rebuilds().stream()
                .map(each ->
                        new Progress(
                                each.bucket(),
                                each.going(),
                                each.position(),
                                each.upTo(),
                                each.percent(),
                                each.eventsPerSecond(),
                                each.secondsLeft()))
                .toList();
    }

    @Override
    public void rebuild(int bucket, boolean going) {
        side.rebuild(bucket, going);
    }
}
