package app.foyer.evaluate;

import app.foyer.evaluate.Evaluation.Outcome;
import app.foyer.evaluate.Results.Figures;
import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An evaluation as text: a table per task, and a last line of figures. */
final class Table {
    private Table() {}

    static List<String> lines(String history, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(
                format(
                        "%s: %,d posts, %,d communities, %,d members; %,d newcomers, %,d of them asked"
                                + " about.",
                        history,
                        outcome.posts(),
                        outcome.communities(),
                        outcome.members(),
                        outcome.newcomers(),
                        outcome.asked()));
        for (Task task : Task.values()) {
            lines.addAll(task(task, outcome.results()));
        }
        lines.addAll(learning(outcome.results()));
        lines.addAll(top(outcome.results()));
        return lines;
    }

    private static List<String> task(Task task, Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                format(
                        "%s (%d newcomers). %s",
                        task.title(), results.of(task, Ours.NAME).ndcg().count(), task.question()));
        lines.add(
                format(
                        "  %-45s %16s %8s %9s   %s",
                        "ranking",
                        "nDCG@10",
                        "recall@3",
                        "recall@10",
                        "difference to the best baseline, 95 %"));
        for (String name : results.names(task)) {
            Figures figures = results.of(task, name);
            Measured difference = results.difference(task, name);
            lines.add(
                    format(
                            "  %-45s %7.4f ± %6.4f %8.3f %9.3f   %s",
                            name,
                            figures.ndcg().mean(),
                            figures.ndcg().standardError(),
                            figures.recall3().mean(),
                            figures.recall10().mean(),
                            name.equals(results.bestBaseline(task))
                                    ? "the best baseline"
                                    : format(
                                            "%+.4f  [%+.4f, %+.4f]",
                                            difference.mean(),
                                            difference.mean() - difference.halfInterval(),
                                            difference.mean() + difference.halfInterval())));
        }
        Measured oracle = results.oracle(task);
        lines.add(
                format(
                        "  %-45s %7.4f ± %6.4f   no competitor: what orders that are the same for"
                                + " all can reach",
                        Oracle.NAME, oracle.mean(), oracle.standardError()));
        return lines;
    }

    private static List<String> learning(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Arrive, by quarters of the newcomers: does more history help?");
        String best = results.bestBaseline(Task.ARRIVE);
        lines.add(format("  %-45s%s", "ranking", "   first  second   third  fourth"));
        lines.add(quarters(Ours.NAME, results.of(Task.ARRIVE, Ours.NAME).ndcg()));
        lines.add(quarters(best, results.of(Task.ARRIVE, best).ndcg()));
        lines.add(quarters(Oracle.NAME, results.oracle(Task.ARRIVE)));
        return lines;
    }

    private static String quarters(String name, Measured measured) {
        StringBuilder line = new StringBuilder(format("  %-45s", name));
        for (int quarter = 0; quarter < Measured.QUARTERS; quarter++) {
            line.append(format(" %7.4f", measured.quarter(quarter).mean()));
        }
        return line.toString();
    }

    private static List<String> top(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("The three communities at the top, where newcomers arrive.");
        lines.add(format("  %-45s %15s %15s %15s", "ranking", "heard@3", "stays@3", "small@3"));
        for (String name : results.names(Task.ARRIVE)) {
            Figures figures = results.of(Task.ARRIVE, name);
            lines.add(
                    format(
                            "  %-45s %s %s %s",
                            name,
                            share(figures.heard3()),
                            share(figures.stays3()),
                            share(figures.small3())));
        }
        return lines;
    }

    private static String share(Measured measured) {
        return format("%7.3f ± %5.3f", measured.mean(), measured.standardError());
    }

    /** The last line; its form is read by others, and does not change. */
    static String lastLine(String history, Results results) {
        Figures arrive = results.of(Task.ARRIVE, Ours.NAME);
        return format(
                "evaluate %s arrive=%.4f next=%.4f stay=%.4f heard3=%.3f stays3=%.3f small3=%.3f"
                        + " best_arrive=%.4f best_next=%.4f",
                history,
                arrive.ndcg().mean(),
                results.of(Task.NEXT, Ours.NAME).ndcg().mean(),
                results.of(Task.STAY, Ours.NAME).ndcg().mean(),
                arrive.heard3().mean(),
                arrive.stays3().mean(),
                arrive.small3().mean(),
                results.of(Task.ARRIVE, results.bestBaseline(Task.ARRIVE)).ndcg().mean(),
                results.of(Task.NEXT, results.bestBaseline(Task.NEXT)).ndcg().mean());
    }

    @FormatMethod
    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
