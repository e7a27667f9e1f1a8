package app.foyer.evaluate;

import app.foyer.contract.event.LogEntry;
import java.util.List;

/** One line of a history, in numbers counted from 0 in the order of appearance, and as events. */
sealed interface Happening {
    /** What it brings, the post or follow last. */
    List<LogEntry> events();

    /** When, in epoch ms. */
    long at();

    /**
     * Somebody wrote.
     *
     * @param thread the number of the thread
     * @param begins whether the post begins it
     * @param answered the member whose post it answers; -1 if it begins the thread
     */
    record Wrote(
            int community,
            int member,
            int thread,
            boolean begins,
            int answered,
            long at,
            List<LogEntry> events)
            implements Happening {
        public Wrote {
            events = List.copyOf(events);
        }
    }

    /** One member follows another from now on. */
    record Followed(int member, int followed, long at, List<LogEntry> events) implements Happening {
        public Followed {
            events = List.copyOf(events);
        }
    }
}
