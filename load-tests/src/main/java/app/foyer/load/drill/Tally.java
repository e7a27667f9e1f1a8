package app.foyer.load.drill;

import app.foyer.server.embedded.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what a fault came to, round by round. */
final class Tally {
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Duration> back = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final List<String> unmet = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int rounds;
    private long refused;
    private long unanswered;

    /** The callers of one round, or of several, have ended. */
    void rounds(int times, Writers writers) {
        rounds += times;
        acknowledged.addAll(writers.acknowledged());
        refused += writers.refused().size();
        unanswered += writers.unanswered();
        unclear.addAll(writers.unclear());
    }

    /** All that was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** So long nobody could write. */
    void back(Duration after) {
        back.add(after);
    }

    /** Something that holds, or else is a difference. */
    void expect(boolean holds, String whatElse) {
        if (!holds) {
            unmet.add(whatElse);
        }
    }

    /** Something worth knowing. */
    void note(String note) {
        notes.add(note);
    }

    /** Compares all of it with the log, and sums up. */
    Outcome compare(String fault, Stores stores) throws SQLException, InterruptedException {
        LogRows rows = LogRows.read(stores);
        LogTexts texts = LogTexts.read(stores, rows.head());
        long replayed = acknowledged.stream().filter(Acknowledged::replayed).count();
        if (replayed > 0) {
            note(replayed + " had been stored without an answer, and were not stored again");
        }
        unclear.stream()
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
                .forEach((answer, times) -> note(times + " times answered " + answer));
        return new Outcome(
                fault,
                rounds,
                acknowledged.size(),
                refused,
                unanswered,
                rows.lost(acknowledged) + texts.changed(acknowledged),
                rows.shared(acknowledged) + texts.doubled(),
                rows.gaps(),
                rows.inPart(),
                unclear.size(),
                List.copyOf(back),
                List.copyOf(unmet),
                List.copyOf(notes));
    }
}
