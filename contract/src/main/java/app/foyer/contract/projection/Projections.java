package app.foyer.contract.projection;

import java.util.List;
import java.util.Set;

/**
 * The projections that this node can tell of, and what operators can have them do. What is not
 * known by its name is a {@link app.foyer.contract.Refused} of {@code PROJECTION_UNKNOWN}.
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
     * @throws app.foyer.contract.Refused {@code STILL_POISON} if it cannot be folded yet
     */
    int retry(String projection, String entity);

    /**
     * Leaves out for good the events of an entity that wait; what comes after them is folded.
     *
     * @return in how many parts they waited
     */
    int drop(String projection, String entity);

    /** Has a projection built anew from the log; the old one answers until the new one is there. */
    void reset(String projection);
}
