package app.foyer.evaluate;

import app.foyer.evaluate.AttackEvaluation.Outcome;
import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of attacks, as text and as a page. */
final class AttackReport {
    private static final String ROW = "  %-32s %6s   %8s %8s   %8s %8s";

    private AttackReport() {}

    static List<String> lines(String history, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(
                format(
                        "%s: places gained by attacks on %d communities, on %d lists of newcomers each;"
                                + " the hundredth place is the last.",
                        history, outcome.targets(), outcome.lists()));
        lines.add(format(ROW, "", "", "Foyer", "", "active in 30 days", ""));
        lines.add(format(ROW, "attack", "N", "median", "most", "median", "most"));
        outcome.gains()
                .forEach((attack, gains) ->
                        lines.add(
                                format(
                                        ROW,
                                        attack.kind().words(),
                                        format("%,d", attack.members()),
                                        median(gains.foyer()),
                                        most(gains.foyer()),
                                        median(gains.active()),
                                        most(gains.active()))));
        return lines;
    }

    static String lastLine(String history, Outcome outcome) {
        List<Integer> foyer = new ArrayList<>();
        List<Integer> active = new ArrayList<>();
        outcome.gains()
                .values()
                .forEach(gains -> {
                    foyer.addAll(gains.foyer());
                    active.addAll(gains.active());
                });
        return format(
                "attack %s median=%s worst=%d active_median=%s active_worst=%d",
                history, median(foyer), most(foyer), median(active), most(active));
    }

    static String page(String history, Outcome outcome) {
        Plots plots = new Plots(history + ": attacks");
        plots.add("<h1>How far does a faked crowd get?</h1>");
        plots.add(
                "<p class=\"lead\">Fabricated members were added to <b>%s</b>, for one of %d"
                        + " communities at a time. How many places does it gain on %d lists of"
                        + " newcomers? Dots are medians, bars reach from the least to the most.</p>",
                Plots.escaped(history), outcome.targets(), outcome.lists());
        outcome.gains()
                .forEach((attack, gains) -> {
                    plots.add(
                            "<section><h2>%s%s</h2>",
                            Plots.escaped(attack.kind().words()),
                            attack.members() == 1
                                    ? ""
                                    : format(", %,d fabricated", attack.members()));
                    row(plots, Ours.NAME, gains.foyer());
                    row(plots, Popularity.LEMMY_DEFAULT, gains.active());
                    plots.add(
                            "<div class=\"row axis\"><span>places gained</span><span class=\"ends\"><i>-100"
                                    + "</i><i>0</i><i>+100</i></span><b></b></div></section>");
                });
        return plots.end();
    }

    private static void row(Plots plots, String name, List<Integer> gains) {
        plots.add(
                "<div class=\"row%s\"><span>%s</span><svg role=\"img\" aria-label=\"median %s, at most"
                        + " %d\"><line class=\"base\" x1=\"50%%\" x2=\"50%%\" y1=\"0\" y2=\"100%%\"/>"
                        + "<line class=\"bar\" x1=\"%.1f%%\" x2=\"%.1f%%\" y1=\"50%%\" y2=\"50%%\"/>"
                        + "<circle cx=\"%.1f%%\" cy=\"50%%\" r=\"5\"/></svg><b>%+d</b></div>",
                name.equals(Ours.NAME) ? " ours" : "",
                Plots.escaped(name),
                median(gains),
                most(gains),
                percent(gains.stream().mapToInt(Integer::intValue).min().orElse(0)),
                percent(most(gains)),
                percent(Double.parseDouble(median(gains))),
                most(gains));
    }

    private static double percent(double places) {
        return 50 + places / 2;
    }

    private static int most(List<Integer> gains) {
        return gains.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static String median(List<Integer> gains) {
        List<Integer> sorted = gains.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "0";
        }
        int half = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        return median == Math.rint(median) ? format("%.0f", median) : format("%.1f", median);
    }

    @FormatMethod
    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
