package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list; an impossible one is refused.
 *
 * @param first how many entries, 1 to {@link Limits#PAGE_SIZE_MAX}
 * @param after the cursor of the entry before the page; null for the beginning
 */
public record PageRequest(int first, @Nullable String after) {
    public PageRequest {
        if (first < 1 || first > Limits.PAGE_SIZE_MAX) {
            throw new Refused(Refusal.PAGE_SIZE_INVALID);
        }
    }
}
