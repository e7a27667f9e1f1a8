package app.foyer.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a run came to; all requests counted, the failed ones too.
 *
 * @param failed requests that failed, or whose answer was not as it should be
 */
record LoadResult(double requestsPerSecond, long p50Ms, long p99Ms, long failed) {
    /** Gatling writes its summary nowhere but here: the first row of the page's table. */
    private static final String REPORT = "index.html";

    private static final Pattern HEADING =
            Pattern.compile("id=\"col-(\\d+)\"[^>]*><span>(?:<abbr[^>]*>)?([^<]+)<");

    /**
     * Reads the newest run.
     *
     * @throws IOException if there is none, or its report is not as it is known here
     */
    static LoadResult newestIn(Path results) throws IOException {
        try (Stream<Path> runs = Files.list(results)) {
            Path report =
                    runs.map(run -> run.resolve(REPORT))
                            .filter(Files::exists)
                            .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                            .orElseThrow(() ->
                                    new IOException("there is no finished run in " + results));
            return of(Files.readString(report));
        }
    }

    static LoadResult of(String report) throws IOException {
        return new LoadResult(
                figure(report, "Cnt/s"),
                Math.round(figure(report, "50th pct")),
                Math.round(figure(report, "99th pct")),
                Math.round(figure(report, "KO")));
    }

    private static double figure(String report, String heading) throws IOException {
        Matcher headings = HEADING.matcher(report);
        while (headings.find()) {
            if (headings.group(2).equals(heading)) {
                Matcher cell =
                        Pattern.compile(
                                        "<td class=\"value [a-z]+ col-"
                                                + headings.group(1)
                                                + "\">([\\d.,]+)<")
                                .matcher(report);
                if (cell.find()) {
                    return Double.parseDouble(cell.group(1).replace(",", ""));
                }
            }
        }
        throw new IOException("the report has no figure for " + heading);
    }

    /** The last line of the benchmark. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "load ours=%.1f p50_ms=%d p99_ms=%d failed=%d",
                requestsPerSecond,
                p50Ms,
                p99Ms,
                failed);
    }
}
