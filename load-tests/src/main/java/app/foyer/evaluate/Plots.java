package app.foyer.evaluate;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** A page that needs nothing else, and dots with intervals on it. */
final class Plots {
    private final StringBuilder page = new StringBuilder();

    Plots(String title) {
        add(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta"
                        + " name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<title>%s</title><style>%s</style></head><body><main>",
                escaped(title), style());
    }

    /** The page, ended. */
    String end() {
        add("</main></body></html>%n");
        return page.toString();
    }

    /**
     * A row per ranking.
     *
     * @param line what they are compared with
     */
    void dots(List<String> names, Function<String, Measured> of, Scale scale, double line) {
        for (String name : names) {
            add(
                    "<div class=\"row%s\"><span>%s</span>",
                    name.startsWith(Ours.NAME) ? " ours" : "", escaped(name));
            dot(of.apply(name), scale, line);
            add("</div>");
        }
    }

    void dot(Measured measured, Scale scale, double line) {
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

    void axis(Scale scale, String words) {
        add(
                "<div class=\"row axis\"><span>%s</span><span class=\"ends\"><i>0</i><i>%.2f</i>"
                        + "</span><b></b></div>",
                escaped(words), scale.max());
    }

    /** A scale from 0 to {@code max}. */
    record Scale(double max) {
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

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @FormatMethod
    void add(String words, Object... values) {
        page.append(String.format(Locale.ROOT, words, values));
    }
}
