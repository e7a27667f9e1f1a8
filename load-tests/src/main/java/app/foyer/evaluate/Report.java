package app.foyer.evaluate;

import app.foyer.evaluate.Evaluation.Outcome;
import app.foyer.evaluate.Life.Month;
import app.foyer.evaluate.Results.Figures;
import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** An evaluation as one page, with plots, that needs nothing else. */
final class Report {
    private final String history;
    private final Outcome outcome;
    private final Results results;
    private final StringBuilder page = new StringBuilder();

    private Report(String history, Outcome outcome) {
        this.history = history;
        this.outcome = outcome;
        this.results = outcome.results();
    }

    static String page(String history, Outcome outcome) {
        return new Report(history, outcome).page();
    }

    private String page() {
        add(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                        + " name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<title>%s: rankings for newcomers</title><style>%s</style></head><body>"
                        + "<main><h1>Where should a newcomer go?</h1>",
                escaped(history), style());
        add(
                "<p class=\"lead\">Rankings of communities, judged on the newcomers of <b>%s</b>:"
                        + " %,d posts by %,d members in %,d communities. %,d newcomers were asked"
                        + " about, %,d there are.</p>",
                escaped(history),
                outcome.posts(),
                outcome.members(),
                outcome.communities(),
                outcome.asked(),
                outcome.newcomers());
        verdict();
        for (Task task : Task.values()) {
            task(task);
        }
        top();
        life();
        add(
                "<footer>Definitions, formulas and sources: docs/reference/evaluation.md. Dots are"
                        + " means, bars their 95 %% intervals. The standard errors are between"
                        + " newcomers.</footer></main></body></html>%n");
        return page.toString();
    }

    private void verdict() {
        add("<ul class=\"verdict\">");
        for (Task task : Task.values()) {
            Measured difference = results.difference(task, Ours.NAME);
            double ours = results.of(task, Ours.NAME).ndcg().mean();
            double best = results.of(task, results.bestBaseline(task)).ndcg().mean();
            boolean sure = Math.abs(difference.mean()) > difference.halfInterval();
            add(
                    "<li><b>%s</b><span class=\"figure\">%.3f</span><span>%.2f × the best other,"
                            + " %s (%s)</span></li>",
                    task.title(),
                    ours,
                    ours / best,
                    escaped(results.bestBaseline(task)),
                    sure ? "a sure difference" : "no sure difference");
        }
        add("</ul>");
    }

    private void task(Task task) {
        add("<section><h2>%s</h2><p>%s</p>", task.title(), escaped(task.question()));
        List<String> competitors = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String name : results.names(task)) {
            boolean part = name.startsWith(Ours.NAME) && !name.equals(Ours.NAME);
            (part ? without : competitors).add(name);
        }
        Measured oracle = results.oracle(task);
        double highest =
                Math.max(results.of(task, competitors.getFirst()).ndcg().mean(), oracle.mean());
        Scale scale = Scale.upTo(highest * 1.12);
        double best = results.of(task, results.bestBaseline(task)).ndcg().mean();
        dots(competitors, name -> results.of(task, name).ndcg(), scale, best);
        add("<div class=\"row oracle\"><span>%s</span>", escaped(Oracle.NAME));
        dot(oracle, scale, best);
        add("</div>");
        axis(scale, "nDCG@10; the line is the best that is not Foyer's");
        add("<details><summary>Foyer without one signal at a time</summary>");
        dots(without, name -> results.of(task, name).ndcg(), scale, best);
        axis(scale, "nDCG@10");
        add("</details></section>");
    }

    private void top() {
        add(
                "<section><h2>The three at the top</h2><p>What newcomers met with in the three"
                        + " communities that each ranking puts first.</p><div class=\"three\">");
        measure("heard@3", "of newcomers' first posts are answered", Figures::heard3);
        measure("stays@3", "of newcomers write there again", Figures::stays3);
        measure("small@3", "of the places go outside the largest tenth", Figures::small3);
        add("</div></section>");
    }

    private void measure(String name, String words, Function<Figures, Measured> of) {
        List<String> names =
                results.names(Task.ARRIVE).stream()
                        .filter(ranking ->
                                ranking.equals(Ours.NAME) || !ranking.startsWith(Ours.NAME))
                        .toList();
        Scale scale = Scale.upTo(1);
        add("<div><h3>%s</h3><p>%s</p>", name, escaped(words));
        Function<String, Measured> measured = ranking -> of.apply(results.of(Task.ARRIVE, ranking));
        dots(names, measured, scale, measured.apply(Popularity.LEMMY_DEFAULT).mean());
        axis(scale, "the line is Lemmy's default list");
        add("</div>");
    }

    private void dots(List<String> names, Function<String, Measured> of, Scale scale, double line) {
        for (String name : names) {
            add(
                    "<div class=\"row%s\"><span>%s</span>",
                    name.startsWith(Ours.NAME) ? " ours" : "", escaped(name));
            dot(of.apply(name), scale, line);
            add("</div>");
        }
    }

    private void dot(Measured measured, Scale scale, double line) {
        if (Double.isNaN(measured.mean())) {
            add("<i>nothing to measure</i>");
            return;
        }
        double half = Double.isNaN(measured.halfInterval()) ? 0 : measured.halfInterval();
        double low = scale.percent(measured.mean() - half);
        double high = scale.percent(measured.mean() + half);
        add(
                "<svg role=\"img\" aria-label=\"%.4f\"><line class=\"base\" x1=\"%.2f%%\""
                        + " x2=\"%.2f%%\" y1=\"0\" y2=\"100%%\"/><line class=\"bar\" x1=\"%.2f%%\""
                        + " x2=\"%.2f%%\" y1=\"50%%\" y2=\"50%%\"/><circle cx=\"%.2f%%\" cy=\"50%%\""
                        + " r=\"5\"/></svg><b>%.3f</b>",
                measured.mean(),
                scale.percent(line),
                scale.percent(line),
                low,
                high,
                scale.percent(measured.mean()),
                measured.mean());
    }

    private void axis(Scale scale, String words) {
        add(
                "<div class=\"row axis\"><span>%s</span><span class=\"ends\"><i>0</i><i>%.2f</i>"
                        + "</span><b></b></div>",
                escaped(words), scale.max());
    }

    private void life() {
        add("<section><h2>The history's own life</h2><div class=\"three\">");
        months("Posts a month", Month::posts);
        months("Members who wrote, a month", Month::active);
        months("Newcomers a month", Month::newcomers);
        add("</div></section>");
    }

    private void months(String title, ToIntFunction<Month> of) {
        Map<YearMonth, Month> months = outcome.life().months();
        int max = Math.max(1, months.values().stream().mapToInt(of).max().orElse(1));
        add(
                "<div><h3>%s</h3><svg class=\"months\" viewBox=\"0 0 %d 100\""
                        + " preserveAspectRatio=\"none\" role=\"img\" aria-label=\"at most %,d\">",
                title, months.size(), max);
        int x = 0;
        for (Month month : months.values()) {
            double height = 100.0 * of.applyAsInt(month) / max;
            add(
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\".8\" height=\"%.2f\"/>",
                    x + .1, 100 - height, height);
            x++;
        }
        List<YearMonth> known = List.copyOf(months.keySet());
        add(
                "</svg><p class=\"ends\"><i>%s</i><i>at most %,d</i><i>%s</i></p></div>",
                known.getFirst(), max, known.getLast());
    }

    /** A scale from 0 to {@code max}. */
    private record Scale(double max) {
        static Scale upTo(double highest) {
            return new Scale(Math.min(1, Math.ceil(highest * 20) / 20));
        }

        double percent(double value) {
            return 100 * Math.clamp(value / max, 0, 1);
        }
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the jar's report.css cannot be read", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @FormatMethod
    private void add(String words, Object... values) {
        page.append(String.format(Locale.ROOT, words, values));
    }
}
