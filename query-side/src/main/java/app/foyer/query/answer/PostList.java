package app.foyer.query.answer;

import app.foyer.query.store.Reads;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts, the newest first, to be read in pages. */
interface PostList {

    /** Asks for {@code count} entries from place {@code from}; fewer at the end of the list. */
    Supplier<List<Long>> range(Reads reads, int from, int count);

    /**
     * Where the entry is that a cursor names; where that is gone, the newest that is older. So
     * nothing that is added or removed shifts a page.
     */
    Place find(Cursor cursor);

    /** Called when the list reads as empty; true if it was built anew, and should be read again. */
    default boolean renew() {
        return false;
    }

    /** Where to read on when this list is cut off at its end; null if there is nothing more. */
    default @Nullable PostList further() {
        return null;
    }

    /**
     * A place in a list, from 0.
     *
     * @param there whether the entry that was looked for is there, and not an older one
     */
    record Place(int at, boolean there) {
        /** Of what is older than the entry. */
        int after() {
            return there ? at + 1 : at;
        }

        /** In a list of falling positions. */
        static Place of(Cursor cursor, List<Long> positions) {
            int after = Places.after(cursor.position(), positions);
            boolean there = after > 0 && positions.get(after - 1) == cursor.position();
            return new Place(there ? after - 1 : after, there);
        }
    }
}
