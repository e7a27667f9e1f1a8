package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A place among the hits of a search behind some that the viewer was not shown. It names the last
 * one that they were, and says of the others only how many they are: a cursor names nothing that
 * was left out.
 *
 * @param shown the cursor of that hit; null if none was shown yet
 * @param count of the hits after it that are passed over, at most {@link Limits#HITS_PASSED_MAX}
 */
public record PassedOver(@Nullable String shown, int count) {
    /** It stands in no cursor, and in an address as it is. */
    private static final char MARK = '~';

    private static final int DIGITS_MAX = 4;

    public PassedOver {
        if (count < 0 || count > Limits.HITS_PASSED_MAX) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
    }

    /**
     * What a cursor says, whether it names a hit or a place behind others; null is the beginning.
     *
     * @throws Refused if it is none
     */
    public static PassedOver of(@Nullable String cursor) {
        int mark = cursor == null ? -1 : cursor.lastIndexOf(MARK);
        if (cursor == null || mark < 0) {
            return new PassedOver(cursor, 0);
        }
        String digits = cursor.substring(mark + 1);
        if (!digits.matches("[1-9][0-9]{0," + (DIGITS_MAX - 1) + "}")) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
        return new PassedOver(
                mark == 0 ? null : cursor.substring(0, mark), Integer.parseInt(digits));
    }

    /** The cursor of the place; null for the beginning. */
    public @Nullable String cursor() {
        return count == 0 ? shown : (shown == null ? "" : shown) + MARK + count;
    }
}
