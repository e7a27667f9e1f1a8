package app.foyer.contract.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators have all nodes do of which each keeps a projection of its own. Said to one node,
 * seen by all that run.
 */
public interface Errands {

    /** There is no other node. */
    Errands NONE =
            new Errands() {
                @Override
                public long last() {
                    return 0;
                }

                @Override
                public List<Errand> after(long number, String projection) {
                    return List.of();
                }

                @Override
                public long give(String projection, Errand.Task task, @Nullable String entity) {
                    return 0;
                }
            };

    /** The number of the last one; 0 if there was none. */
    long last();

    /** Those of a projection after a number, in their order. */
    List<Errand> after(long number, String projection);

    /**
     * Has all nodes do something; each sees it within about a second.
     *
     * @param entity whose events are meant; null where all are
     * @return the errand's number
     */
    long give(String projection, Errand.Task task, @Nullable String entity);
}
