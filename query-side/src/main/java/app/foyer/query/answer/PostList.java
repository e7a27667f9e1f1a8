package app.foyer.query.answer;

import app.foyer.query.store.Reads;
import java.util.List;
import java.util.function.Supplier;

/** Posts, the newest first, to be read in pages. */
interface PostList {

    /** Asks for {@code count} entries from place {@code from}; fewer at the end of the list. */
    Supplier<List<Long>> range(Reads reads, int from, int count);

    /**
     * The place after the entry that a cursor names; where that is gone, the place of the newest
     * entry that is older. So nothing that is added or removed shifts a page.
     */
    int placeAfter(Cursor cursor);

    /** Called when the list reads as empty; true if it was built anew, and should be read again. */
    default boolean renew() {
        return false;
    }
}
