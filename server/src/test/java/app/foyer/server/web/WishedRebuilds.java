package app.foyer.server.web;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import app.foyer.server.operate.Rebuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rebuilds that are wished for and never done. */
final class WishedRebuilds implements Rebuilder {
    private final Map<Integer, Boolean> wished = new ConcurrentSkipListMap<>();

    @Override
    public List<RebuildProgress> progress() {
        return wished.entrySet().stream()
                .map(each -> new RebuildProgress(each.getKey(), each.getValue(), 1, 4, 25, 0, -1))
                .toList();
    }

    @Override
    public List<LiveBucket> live() {
        return List.of(new LiveBucket(0, 2, 9));
    }

    @Override
    public void rebuild(int bucket, boolean going) {
        wished.put(bucket, going);
    }
}
