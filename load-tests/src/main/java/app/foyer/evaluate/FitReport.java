package app.foyer.evaluate;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of the task Fit, as text and as a page. */
final class FitReport {
    private FitReport() {}

    static List<String> lines(String history, Map<String, Measured> ranks) {
        List<String> lines = new ArrayList<>();
        lines.add(
                format(
                        "%s: Fit (%d titles). Which community is a title about? Mean reciprocal rank of"
                                + " its own.",
                        history, of(ranks, FitEvaluation.OURS).count()));
        lines.add(format("  %-45s %16s   %s", "ranking", "MRR", "difference to Foyer, 95 %"));
        ranks.forEach((name, measured) -> {
            Measured difference = measured.minus(of(ranks, FitEvaluation.OURS));
            lines.add(
                    format(
                            "  %-45s %7.4f ± %6.4f   %s",
                            name,
                            measured.mean(),
                            measured.standardError(),
                            name.equals(FitEvaluation.OURS)
                                    ? ""
                                    : format(
                                            "%+.4f  [%+.4f, %+.4f]",
                                            difference.mean(),
                                            difference.mean() - difference.halfInterval(),
                                            difference.mean() + difference.halfInterval())));
        });
        return lines;
    }

    static String page(String history, Map<String, Measured> ranks) {
        Plots plots = new Plots(history + ": fit");
        plots.add("<h1>Which community is it about?</h1>");
        plots.add(
                "<p class=\"lead\">The words of %,d titles of <b>%s</b>, each as a newcomer's"
                        + " interests; right is the community in which the title was written. Mean"
                        + " reciprocal rank.</p><section>",
                of(ranks, FitEvaluation.OURS).count(), Plots.escaped(history));
        Plots.Scale scale = Plots.Scale.upTo(1);
        plots.dots(
                List.copyOf(ranks.keySet()),
                name -> of(ranks, name),
                scale,
                of(ranks, FitEvaluation.TITLES).mean());
        plots.axis(scale, "MRR; the line is " + FitEvaluation.TITLES);
        plots.add("</section>");
        return plots.end();
    }

    static String lastLine(String history, Map<String, Measured> ranks) {
        double ours = of(ranks, FitEvaluation.OURS).mean();
        double titles = of(ranks, FitEvaluation.TITLES).mean();
        return format(
                "evaluate %s fit=%.4f best_fit=%.4f ratio=%.2f",
                history, ours, titles, ours / titles);
    }

    private static Measured of(Map<String, Measured> ranks, String name) {
        return ranks.getOrDefault(name, new Measured());
    }

    @FormatMethod
    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
