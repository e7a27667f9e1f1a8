package app.foyer.evaluate;

import app.foyer.evaluate.Evaluation.Outcome;
import app.foyer.evaluate.Life.Month;
import app.foyer.evaluate.Results.Figures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** An evaluation as one page, with plots, that needs nothing else. */
final class Report {
    private final String history;
    private final Outcome outcome;
    private final Results results;
    private final Plots plots;

    private Report(String history, Outcome outcome) {
        this.history = history;
        this.outcome = outcome;
        this.results = outcome.results();
        this.plots = new Plots(history + ": rankings for newcomers");
    }

    static String page(String history, Outcome outcome) {
        return new Report(history, outcome).page();
    }

    private String page() {
        plots.add("<h1>Where should a newcomer go?</h1>");
        plots.add(
                "<p class=\"lead\">Rankings of communities, judged on the newcomers of <b>%s</b>:"
                        + " %,d posts by %,d members in %,d communities. %,d newcomers were asked"
                        + " about, %,d there are.</p>",
                Plots.escaped(history),
                outcome.posts(),
                outcome.members(),
                outcome.communities(),
                outcome.asked(),
                outcome.newcomers());
        verdict();
        for (Task task : Task.values()) {
            task(task);
        }
        learning();
        top();
        life();
        plots.add(
                "<footer>Definitions, formulas and sources: docs/reference/evaluation.md. Dots are"
                        + " means, bars their 95 %% intervals, between newcomers.</footer>");
        return plots.end();
    }

    private void verdict() {
        plots.add("<ul class=\"verdict\">");
        for (Task task : Task.values()) {
            Measured difference = results.difference(task, Ours.NAME);
            double ours = results.of(task, Ours.NAME).ndcg().mean();
            double best = results.of(task, results.bestBaseline(task)).ndcg().mean();
            boolean sure = Math.abs(difference.mean()) > difference.halfInterval();
            plots.add(
                    "<li><b>%s</b><span class=\"figure\">%.3f</span><span>%.2f × the best other,"
                            + " %s (%s)</span></li>",
                    task.title(),
                    ours,
                    ours / best,
                    Plots.escaped(results.bestBaseline(task)),
                    sure ? "a sure difference" : "no sure difference");
        }
        plots.add("</ul>");
    }

    private void task(Task task) {
        plots.add("<section><h2>%s</h2><p>%s</p>", task.title(), Plots.escaped(task.question()));
        List<String> competitors = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (String name : results.names(task)) {
            boolean part = name.startsWith(Ours.NAME) && !name.equals(Ours.NAME);
            (part ? without : competitors).add(name);
        }
        Measured oracle = results.oracle(task);
        double highest =
                Math.max(results.of(task, competitors.getFirst()).ndcg().mean(), oracle.mean());
        Plots.Scale scale = Plots.Scale.upTo(highest * 1.12);
        double best = results.of(task, results.bestBaseline(task)).ndcg().mean();
        plots.dots(competitors, name -> results.of(task, name).ndcg(), scale, best);
        plots.add("<div class=\"row oracle\"><span>%s</span>", Plots.escaped(Oracle.NAME));
        plots.dot(oracle, scale, best);
        plots.add("</div>");
        plots.axis(scale, "nDCG@10; the line is the best that is not Foyer's");
        plots.add("<details><summary>Foyer without one signal at a time</summary>");
        plots.dots(without, name -> results.of(task, name).ndcg(), scale, best);
        plots.axis(scale, "nDCG@10");
        plots.add("</details></section>");
    }

    private void learning() {
        plots.add(
                "<section><h2>Does more history help?</h2><p>Arrive, by quarters of the newcomers"
                        + " in the order in which they came.</p><div class=\"three\">");
        String best = results.bestBaseline(Task.ARRIVE);
        quarters(Ours.NAME, results.of(Task.ARRIVE, Ours.NAME).ndcg());
        quarters(best, results.of(Task.ARRIVE, best).ndcg());
        quarters(Oracle.NAME, results.oracle(Task.ARRIVE));
        plots.add("</div></section>");
    }

    private void quarters(String name, Measured measured) {
        List<String> names = List.of("first", "second", "third", "fourth");
        Plots.Scale scale = Plots.Scale.upTo(1);
        plots.add("<div><h3>%s</h3>", Plots.escaped(name));
        plots.dots(
                names, quarter -> measured.quarter(names.indexOf(quarter)), scale, measured.mean());
        plots.axis(scale, "nDCG@10; the line is their mean");
        plots.add("</div>");
    }

    private void top() {
        plots.add(
                "<section><h2>The three at the top</h2><p>What newcomers met with in the three"
                        + " communities that each ranking puts first.</p><div class=\"three\">");
        measure("heard@3", "of newcomers' first posts are answered", Figures::heard3);
        measure("stays@3", "of newcomers write there again", Figures::stays3);
        measure("small@3", "of the places go outside the largest tenth", Figures::small3);
        plots.add("</div></section>");
    }

    private void measure(String name, String words, Function<Figures, Measured> of) {
        List<String> names =
                results.names(Task.ARRIVE).stream()
                        .filter(ranking ->
                                ranking.equals(Ours.NAME) || !ranking.startsWith(Ours.NAME))
                        .toList();
        Plots.Scale scale = Plots.Scale.upTo(1);
        plots.add("<div><h3>%s</h3><p>%s</p>", name, Plots.escaped(words));
        Function<String, Measured> measured = ranking -> of.apply(results.of(Task.ARRIVE, ranking));
        plots.dots(names, measured, scale, measured.apply(Popularity.LEMMY_DEFAULT).mean());
        plots.axis(scale, "the line is Lemmy's default list");
        plots.add("</div>");
    }

    private void life() {
        plots.add("<section><h2>The history's own life</h2><div class=\"three\">");
        months("Posts a month", Month::posts);
        months("Members who wrote, a month", Month::active);
        months("Newcomers a month", Month::newcomers);
        plots.add("</div></section>");
    }

    private void months(String title, ToIntFunction<Month> of) {
        Map<YearMonth, Month> months = outcome.life().months();
        int max = Math.max(1, months.values().stream().mapToInt(of).max().orElse(1));
        plots.add(
                "<div><h3>%s</h3><svg class=\"months\" viewBox=\"0 0 %d 100\""
                        + " preserveAspectRatio=\"none\" role=\"img\" aria-label=\"at most %,d\">",
                title, months.size(), max);
        int x = 0;
        for (Month month : months.values()) {
            double height = 100.0 * of.applyAsInt(month) / max;
            plots.add(
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\".8\" height=\"%.2f\"/>",
                    x + .1, 100 - height, height);
            x++;
        }
        List<YearMonth> known = List.copyOf(months.keySet());
        plots.add(
                "</svg><p class=\"ends\"><i>%s</i><i>at most %,d</i><i>%s</i></p></div>",
                known.getFirst(), max, known.getLast());
    }
}
