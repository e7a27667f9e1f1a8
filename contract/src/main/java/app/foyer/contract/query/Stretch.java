package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a timeline; an impossible one is refused. Entries are always the newest first.
 *
 * @param first how many entries, 1 to {@link Limits#PAGE_SIZE_MAX}
 * @param after the cursor of the entry before the stretch, from which older ones follow; null for
 *     the newest
 * @param before the cursor of an entry; those that are next newer than it. Not together with {@code
 *     after}
 * @param since the cursor of an entry; only what is newer than it. Null for all
 */
public record Stretch(
        int first, @Nullable String after, @Nullable String before, @Nullable String since) {
    public Stretch {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
        if (after != null && before != null) {
            throw new Refused(
                    Refusal.CURSOR_INVALID, "A timeline is read after one entry or before one.");
        }
    }

    /** From the newest entry, or from a cursor on. */
    public Stretch(int first, @Nullable String after) {
        this(first, after, null, null);
    }

    /** Whether it begins at the newest entry, and goes as far as there are any. */
    public boolean isWhole() {
        return after == null && before == null && since == null;
    }
}
