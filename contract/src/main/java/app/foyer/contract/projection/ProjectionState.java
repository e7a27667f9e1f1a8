package app.foyer.contract.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param name {@code timelines}, {@code signals} or {@code search}
 * @param paused whether it rests because an operator wants it to
 * @param segments its parts, each with a position of its own
 */
public record ProjectionState(String name, boolean paused, List<Segment> segments) {
    public ProjectionState {
        segments = List.copyOf(segments);
    }

    /** What a part does. */
    public enum Doing {
        /** It follows the log. */
        RUNNING,
        /** It rests because an operator wants it to. */
        PAUSED,
        /** It does not get on. */
        STANDING_STILL
    }

    /**
     * A part.
     *
     * @param number of the bucket; 0 for the index of a search node
     * @param position of the last event applied
     * @param lagEvents events of the log that come after it
     * @param lagSeconds how long ago that event was stored; 0 at the log's end, null where nobody
     *     can tell
     * @param doing as this node sees it
     * @param reason why it stands still; null if it does not
     * @param waiting entities of which events wait
     * @param dropped letters of events that are left out for good
     */
    public record Segment(
            int number,
            long position,
            long lagEvents,
            @Nullable Double lagSeconds,
            Doing doing,
            @Nullable String reason,
            long waiting,
            long dropped) {}
}
