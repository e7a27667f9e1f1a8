package app.foyer.load.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a fault came to.
 *
 * @param rounds how often it was done; 0 if it could not be tried here
 * @param acknowledged what callers were told is stored
 * @param refused requests refused for now (503, with a code and Retry-After)
 * @param unanswered requests without an answer
 * @param lost what was acknowledged, and is not in the log as it was written
 * @param doubled what is in the log more than once
 * @param gaps in positions, or in the sequences of an aggregate
 * @param inPart commands of which only a part is in the log
 * @param unclear other answers than those above
 * @param back for how long nobody could write, each time
 * @param unmet what else was promised and does not hold
 * @param notes what else there is to say
 */
record Outcome(
        String fault,
        int rounds,
        long acknowledged,
        long refused,
        long unanswered,
        long lost,
        long doubled,
        long gaps,
        long inPart,
        long unclear,
        List<Duration> back,
        List<String> unmet,
        List<String> notes) {

    /** A fault that cannot be brought about on this machine. */
    static Outcome untried(String fault, String why) {
        return new Outcome(fault, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(why));
    }

    /** A fault that did not come to its end. */
    static Outcome broken(String fault, Exception why) {
        return new Outcome(
                fault, 1, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(why.toString()), List.of());
    }

    boolean isTried() {
        return rounds > 0;
    }

    long differences() {
        return lost + doubled + gaps + inPart + unclear + unmet.size();
    }

    @Override
    public String toString() {
        if (!isTried()) {
            return fault + ": not tried here, " + String.join("; ", notes);
        }
        StringBuilder line = new StringBuilder();
        line.append(
                String.format(
                        Locale.ROOT,
                        "%s: rounds=%d acknowledged=%d refused=%d unanswered=%d lost=%d doubled=%d"
                                + " gaps=%d in_part=%d unclear=%d",
                        fault,
                        rounds,
                        acknowledged,
                        refused,
                        unanswered,
                        lost,
                        doubled,
                        gaps,
                        inPart,
                        unclear));
        if (!back.isEmpty()) {
            List<Duration> sorted = back.stream().sorted().toList();
            line.append(
                    String.format(
                            Locale.ROOT,
                            " back_s=%.1f back_s_max=%.1f",
                            seconds(sorted.get(sorted.size() / 2)),
                            seconds(sorted.getLast())));
        }
        notes.forEach(note -> line.append("; ").append(note));
        unmet.forEach(each -> line.append("; NOT AS IT SHOULD BE: ").append(each));
        return line.toString();
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
