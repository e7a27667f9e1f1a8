package app.foyer.contract.query;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.Map;

/**
 * An answer and how fresh it is.
 *
 * @param position everything up to this position of the log is in it
 * @param stale whether the caller asked for more than that, or something is known to be missing
 */
public record Answer<R>(R value, long position, boolean stale) {

    /**
     * One of what was asked for by ids.
     *
     * @throws Refused {@code unknown} if it is not there; {@code not-remembered-yet} if it may be
     *     something that is missing
     */
    public static <K, V> V one(Answer<Map<K, V>> found, K id, Refusal unknown) {
        V one = found.value().get(id);
        if (one == null) {
            throw new Refused(found.stale() ? Refusal.NOT_REMEMBERED_YET : unknown);
        }
        return one;
    }
}
