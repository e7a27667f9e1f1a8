package app.foyer.query.answer;

import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.Reads;
import app.foyer.query.store.Reads.Scored;
import java.util.List;
import java.util.function.Supplier;

/** The replies of a thread, which is kept as a sorted set by position. */
record ThreadList(BucketStore buckets, Key key) implements PostList {

    @Override
    public Supplier<List<Long>> range(Reads reads, int from, int count) {
        Supplier<List<Scored>> newest = reads.best(key, from, count);
        return () -> newest.get().stream().map(Scored::id).toList();
    }

    @Override
    public Place find(Cursor cursor) {
        Reads reads = buckets.reads();
        Supplier<Long> newer = reads.countAbove(key, cursor.position());
        Supplier<List<Long>> found = reads.scores(key, List.of(cursor.entry()));
        reads.run();
        return new Place(Math.toIntExact(newer.get()), found.get().getFirst() == cursor.position());
    }
}
