package app.foyer.load.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ./foyer verify} found, as it said it.
 *
 * @param line its last
 * @param described differences
 */
record Verified(long keys, long differences, String line, List<String> described) {
    private static final Pattern LINE = Pattern.compile("verified (\\d+) keys, (\\d+) differences");
    private static final String DIFFERS = " should be ";
    private static final String HOME_DIFFERS = "is not its regeneration";

    /** Has it look at the data folder of a server. */
    static Verified of(Node node) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        int status = node.run("verify", said::add);
        return of(said, status);
    }

    /**
     * @throws IOException if it did not come to its end
     */
    static Verified of(List<String> said, int status) throws IOException {
        Matcher line = LINE.matcher(said.isEmpty() ? "" : said.getLast());
        if (!line.matches()) {
            throw new IOException("verify ended with %d: %s".formatted(status, said));
        }
        List<String> described =
                said.stream()
                        .filter(each -> each.contains(DIFFERS) || each.contains(HOME_DIFFERS))
                        .toList();
        return new Verified(
                Long.parseLong(line.group(1)),
                Long.parseLong(line.group(2)),
                line.group(),
                described);
    }
}
