package app.foyer.contract.projection;

import org.jspecify.annotations.Nullable;

/**
 * What an operator has every node do on what it keeps of a projection for itself.
 *
 * @param number later errands have higher ones
 * @param entity whose events are meant; null where all are
 */
public record Errand(long number, Task task, @Nullable String entity) {

    /** What is to be done. Names are stored. */
    public enum Task {
        RETRY,
        DROP,
        RESET
    }
}
