package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.query.answer.LargeSources.LargeSource;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A member's home timeline, which is built anew if it is not there; with what is not delivered to
 * it ({@link LargeSources}). For one reading.
 */
final class HomeList implements PostList {
    private final BucketStore buckets;
    private final HomeRegeneration regeneration;
    private final LargeSources largeSources;
    private final MemberId reader;
    private final long position;
    private final Key key;
    private @Nullable MergedHome merged;
    private boolean renewed;

    /** Whether what was merged is all that there is. */
    private boolean whole;

    /**
     * @param position that all buckets have reached
     */
    HomeList(
            BucketStore buckets,
            HomeRegeneration regeneration,
            LargeSources largeSources,
            MemberId reader,
            long position) {
        this.buckets = buckets;
        this.regeneration = regeneration;
        this.largeSources = largeSources;
        this.reader = reader;
        this.position = position;
        this.key = Key.home(reader);
    }

    @Override
    public Supplier<List<Long>> range(Reads reads, int from, int count) {
        if (merged != null) {
            return merged.range(reads, from, count);
        }
        reads.keep(key);
        // What only waits to be trimmed is not read: whether it is there is chance.
        int to = Math.min(from + count, KeyFamily.TIMELINE_POSTS_MAX);
        Supplier<List<Long>> delivered = from < to ? reads.range(key, from, to - 1) : List::of;
        Supplier<List<LargeSource>> large = LargeSources.ask(reader, reads);
        return () ->
                large.get().isEmpty()
                        ? delivered.get()
                        : merge(delivered.get(), large.get(), from, count);
    }

    /** A home that is not there reads as empty, whatever there is beside it. */
    private List<Long> merge(List<Long> delivered, List<LargeSource> large, int from, int count) {
        if (from == 0) {
            if (delivered.isEmpty()) {
                return List.of();
            }
            MergedHome beginning = largeSources.merge(delivered, large, position);
            if (beginning.entries().size() >= count || !beginning.isCutOff()) {
                return beginning.part(0, count);
            }
        }
        merged = largeSources.merge(posts(), large, position);
        return merged.part(from, count);
    }

    @Override
    public Place find(Cursor cursor) {
        if (merged != null) {
            return merged.find(cursor);
        }
        Reads reads = buckets.reads();
        Supplier<List<Long>> first = reads.range(key, 0, 0);
        Supplier<@Nullable Integer> place = reads.placeOf(key, cursor.entry());
        Supplier<List<LargeSource>> large = LargeSources.ask(reader, reads);
        reads.run();
        Integer found = place.get();
        if (large.get().isEmpty() && found != null && found < KeyFamily.TIMELINE_POSTS_MAX) {
            return new Place(found, true);
        }
        if (first.get().isEmpty()) {
            renew();
        }
        return merged != null ? merged.find(cursor) : placeByPosition(cursor, large.get());
    }

    /**
     * The list holds no positions, but every card does, and so does a tombstone. What is deeper
     * than the list reaches is found, with all that stands above it, where it came from.
     */
    private Place placeByPosition(Cursor cursor, List<LargeSource> large) {
        MergedHome all = largeSources.merge(posts(), large, position);
        Place place = all.find(cursor);
        if (all.isCutOff() && place.after() == all.entries().size()) {
            all = regeneration.whole(reader);
            whole = true;
            place = all.find(cursor);
        }
        merged = all;
        return place;
    }

    private List<Long> posts() {
        Reads reads = buckets.reads();
        Supplier<List<Long>> posts = reads.range(key, 0, KeyFamily.TIMELINE_POSTS_MAX - 1);
        reads.run();
        return posts.get();
    }

    @Override
    public @Nullable PostList further() {
        return whole ? null : regeneration.whole(reader);
    }

    @Override
    public boolean renew() {
        if (renewed) {
            return false;
        }
        renewed = true;
        merged = regeneration.regenerate(reader).orElse(null);
        return true;
    }
}
