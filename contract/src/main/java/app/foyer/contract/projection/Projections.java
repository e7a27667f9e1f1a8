package app.foyer.contract.projection;

import app.foyer.contract.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The projections that this node can tell of, and what operators can have them do. What is not
 * known by its name is a {@link Refused} of {@code PROJECTION_UNKNOWN}.
 */
public interface Projections {

    /** What they are called. */
    Set<String> names();

    /** How they are. */
    List<ProjectionState> states();

    /** The dead letters of a projection. */
    List<FoundLetter> deadLetters(String projection);

    /**
     * Folds an entity anew whose events wait, in every part where they do.
     *
     * @return in how many parts they did
     * @throws Refused {@code STILL_POISON} if it cannot be folded yet
     */
    int retry(String projection, String entity);

    /** Whose events wait in a projection. */
    default List<String> whoWaits(String projection) {
        return deadLetters(projection).stream()
                .map(FoundLetter::letter)
                .filter(DeadLetter::isWaiting)
                .map(DeadLetter::entity)
                .distinct()
                .toList();
    }

    /** Folds everybody anew whose events wait; one after another, where that is no dearer. */
    default Retried retryAll(String projection) {
        int parts = 0;
        Map<String, String> still = new TreeMap<>();
        for (String entity : whoWaits(projection)) {
            try {
                parts += retry(projection, entity);
            } catch (Refused refused) {
                still.put(entity, String.valueOf(refused.getMessage()));
            }
        }
        return new Retried(parts, still);
    }

    /**
     * Leaves out for good the events of an entity that wait; what comes after them is folded.
     *
     * @return in how many parts they waited
     */
    int drop(String projection, String entity);

    /** Has a projection built anew from the log; the old one answers until the new one is there. */
    void reset(String projection);
}
