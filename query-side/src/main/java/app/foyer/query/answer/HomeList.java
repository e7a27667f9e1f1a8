package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A member's home timeline, which is built anew if it is not there. For one reading. */
final class HomeList implements PostList {
    private final BucketStore buckets;
    private final HomeRegeneration regeneration;
    private final MemberId reader;
    private final Key key;
    private @Nullable MergedHome merged;
    private boolean renewed;

    /** Whether what was merged is all that there is. */
    private boolean whole;

    HomeList(BucketStore buckets, HomeRegeneration regeneration, MemberId reader) {
        this.buckets = buckets;
        this.regeneration = regeneration;
        this.reader = reader;
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
        return from < to ? reads.range(key, from, to - 1) : List::of;
    }

    @Override
    public Place find(Cursor cursor) {
        if (merged != null) {
            return merged.find(cursor);
        }
        Reads reads = buckets.reads();
        Supplier<List<Long>> first = reads.range(key, 0, 0);
        Supplier<@Nullable Integer> place = reads.placeOf(key, cursor.entry());
        reads.run();
        Integer found = place.get();
        if (found != null && found < KeyFamily.TIMELINE_POSTS_MAX) {
            return new Place(found, true);
        }
        if (first.get().isEmpty()) {
            renew();
        }
        return merged != null ? merged.find(cursor) : placeByPosition(cursor);
    }

    /**
     * The list holds no positions, but every card does, and so does a tombstone. What is deeper
     * than the list reaches is found, with all that stands above it, where it came from.
     */
    private Place placeByPosition(Cursor cursor) {
        List<Long> posts = posts();
        Place place = Place.of(cursor, positions(posts));
        boolean cutOff = !posts.isEmpty() && posts.getLast() != 0;
        if (cutOff && place.after() == posts.size()) {
            merged = regeneration.whole(reader);
            whole = true;
            return merged.find(cursor);
        }
        return place;
    }

    private List<Long> posts() {
        Reads reads = buckets.reads();
        Supplier<List<Long>> posts = reads.range(key, 0, KeyFamily.TIMELINE_POSTS_MAX - 1);
        reads.run();
        return posts.get();
    }

    private List<Long> positions(List<Long> posts) {
        Reads cards = buckets.reads();
        List<Supplier<List<@Nullable String>>> asked = new ArrayList<>();
        for (long post : posts) {
            asked.add(cards.fields(Key.card(new PostId(post)), List.of(Fields.POSITION)));
        }
        cards.run();
        List<Long> positions = new ArrayList<>();
        for (Supplier<List<@Nullable String>> fields : asked) {
            String position = fields.get().get(0);
            positions.add(position == null ? 0L : Long.valueOf(position));
        }
        return positions;
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
