package app.foyer.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The generations of a bucket: which is live, and which is built beside it.
 *
 * @param live the one that is read and written; 0 if there is none yet
 * @param building the one that is built; 0 if none is
 * @param wanted whether one is to be built
 * @param begunAt when building began, or was taken up again last; null if none is built
 * @param begunFrom the position from which it was built then
 * @param leftAt since when keys of another generation wait to be deleted; null if none do
 */
public record Life(
        int live,
        int building,
        boolean wanted,
        @Nullable Instant begunAt,
        long begunFrom,
        @Nullable Instant leftAt) {
    public static final Life NONE = new Life(0, 0, false, null, 0, null);
}
