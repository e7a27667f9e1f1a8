package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.BucketStore;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
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
        return reads.range(key, from, from + count - 1);
    }

    @Override
    public Place find(Cursor cursor) {
        Reads reads = buckets.reads();
        Supplier<List<Long>> first = reads.range(key, 0, 0);
        Supplier<@Nullable Integer> place = reads.placeOf(key, cursor.entry());
        reads.run();
        Integer found = place.get();
        if (found != null) {
            return new Place(found, true);
        }
        if (first.get().isEmpty()) {
            renew();
        }
        return merged != null ? merged.find(cursor) : placeByPosition(cursor);
    }

    /** The list holds no positions, but every card does, and so does a tombstone. */
    private Place placeByPosition(Cursor cursor) {
        Reads reads = buckets.reads();
        Supplier<List<Long>> posts = reads.range(key, 0, -1);
        reads.run();
        Reads cards = buckets.reads();
        List<Supplier<List<@Nullable String>>> asked = new ArrayList<>();
        for (long post : posts.get()) {
            asked.add(cards.fields(Key.card(new PostId(post)), List.of(Fields.POSITION)));
        }
        cards.run();
        List<Long> positions = new ArrayList<>();
        for (Supplier<List<@Nullable String>> fields : asked) {
            String position = fields.get().get(0);
            positions.add(position == null ? 0L : Long.valueOf(position));
        }
        return Place.of(cursor, positions);
    }

    @Override
    public PostList further() {
        return regeneration.whole(reader);
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
