package app.foyer.contract.query;

import app.foyer.contract.query.HomeEntry.Because;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a post that a reader may see is in their home timeline, or is not.
 *
 * @param because what brings it there; null if nothing does
 * @param position of the event by which it was written
 * @param filters what it must pass, in order
 */
public record HomeWhy(@Nullable Because because, long position, List<Filter> filters) {
    public HomeWhy {
        filters = List.copyOf(filters);
    }

    /**
     * One thing that can keep a post out.
     *
     * @param name {@code mutes}, {@code languages}
     */
    public record Filter(String name, boolean passed) {}
}
