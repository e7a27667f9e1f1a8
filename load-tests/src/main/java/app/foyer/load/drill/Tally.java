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
        rounds(times);
        add(writers);
    }

    /** So often it was done. */
    void rounds(int times) {
        rounds += times;
    }

    /** These callers have ended. */
    void add(Writers writers) {
        acknowledged.addAll(writers.acknowledged());
        refused += writers.refused().size();
        unanswered += writers.unanswered();
        unclear.addAll(writers.unclear());
    }

    /** All that was acknowledged so far. */
    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** So long nobody could write, or what was read was not whole. */
    void back(Duration after) {
        back.add(after);
    }

    /** Answers that are neither what was asked for nor a refusal for now: status and code. */
    void unclear(List<String> answers) {
        unclear.addAll(answers);
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
        return sum(
                fault,
                "back",
                List.of(
                        Figure.difference(
                                "lost", rows.lost(acknowledged) + texts.changed(acknowledged)),
                        Figure.difference("doubled", rows.shared(acknowledged) + texts.doubled()),
                        Figure.difference("gaps", rows.gaps()),
                        Figure.difference("in_part", rows.inPart())));
    }

    /**
     * Sums up.
     *
     * @param times what the times are called
     * @param compared what was found out about what was acknowledged
     */
    Outcome sum(String fault, String times, List<Figure> compared) {
        long replayed = acknowledged.stream().filter(Acknowledged::replayed).count();
        if (replayed > 0) {
            note(replayed + " had been stored without an answer, and were not stored again");
        }
        unclear.stream()
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
                .forEach((answer, often) -> note(often + " times answered " + answer));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.counted("acknowledged", acknowledged.size()));
        figures.add(Figure.counted("refused", refused));
        figures.add(Figure.counted("unanswered", unanswered));
        figures.addAll(compared);
        figures.add(Figure.difference("unclear", unclear.size()));
        return new Outcome(
                fault,
                rounds,
                List.copyOf(figures),
                new Outcome.Times(times, List.copyOf(back)),
                List.copyOf(unmet),
                List.copyOf(notes));
    }
}
