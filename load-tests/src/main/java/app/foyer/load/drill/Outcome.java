package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a fault came to.
 *
 * @param rounds how often it was done; 0 if it could not be tried here
 * @param figures what was counted
 * @param times for how long something was not as it should be, each time
 * @param unmet what else was promised and does not hold
 * @param notes what else there is to say
 */
record Outcome(
        String fault,
        int rounds,
        List<Figure> figures,
        Times times,
        List<String> unmet,
        List<String> notes) {

    /** A fault that cannot be brought about on this machine. */
    static Outcome untried(String fault, String why) {
        return new Outcome(fault, 0, List.of(), Times.NONE, List.of(), List.of(why));
    }

    /** A fault that did not come to its end. */
    static Outcome broken(String fault, Exception why) {
        return new Outcome(fault, 1, List.of(), Times.NONE, List.of(why.toString()), List.of());
    }

    boolean isTried() {
        return rounds > 0;
    }

    long differences() {
        return figures.stream().mapToLong(Figure::differences).sum() + unmet.size();
    }

    @Override
    public String toString() {
        if (!isTried()) {
            return fault + ": not tried here, " + String.join("; ", notes);
        }
        StringBuilder line = new StringBuilder(fault + ": rounds=" + rounds);
        figures.forEach(figure -> line.append(' ').append(figure));
        line.append(times);
        notes.forEach(note -> line.append("; ").append(note));
        unmet.forEach(each -> line.append("; NOT AS IT SHOULD BE: ").append(each));
        return line.toString();
    }

    /**
     * Durations of one kind: how long it was in the middle, and at most.
     *
     * @param name in seconds
     */
    record Times(String name, List<Duration> all) {
        static final Times NONE = new Times("", List.of());

        @Override
        public String toString() {
            if (all.isEmpty()) {
                return "";
            }
            List<Duration> sorted = all.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    " %s_s=%.1f %s_s_max=%.1f",
                    name,
                    seconds(sorted.get(sorted.size() / 2)),
                    name,
                    seconds(sorted.getLast()));
        }
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
