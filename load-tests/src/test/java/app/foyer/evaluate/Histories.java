package app.foyer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a small history, a day at a time. */
final class Histories {
    private static final Instant BEGIN = Instant.parse("2024-01-01T12:00:00Z");

    private final List<String> posts = new ArrayList<>();
    private final List<String> communities = new ArrayList<>();

    /**
     * Member {@code member} writes in a thread of a community, so many days after the beginning.
     */
    Histories wrote(double day, String community, String thread, String member) {
        if (!communities.contains(community)) {
            communities.add(community);
        }
        Instant at = BEGIN.plus(Duration.ofMinutes((long) (day * 24 * 60)));
        posts.add(
                String.join(
                        "\t",
                        "p" + posts.size(),
                        at.toString(),
                        community,
                        thread,
                        member,
                        "",
                        "9",
                        ""));
        return this;
    }

    Path writeTo(Path folder) throws IOException {
        List<String> named = new ArrayList<>(List.of("community\tname"));
        communities.forEach(community -> named.add(community + "\tcommunity " + community));
        Files.write(folder.resolve("communities.tsv"), named);
        List<String> lines = new ArrayList<>();
        lines.add("post\tat\tcommunity\tthread\tmember\treply_to\tlength\ttext");
        lines.addAll(posts);
        Files.write(folder.resolve("posts.tsv"), lines);
        return folder;
    }

    /**
     * Sixty members, one more each day; the even ones begin in "even", the others in "odd", and all
     * write again a day later where they began; every fifth goes on to "both" a week later.
     */
    static Histories evenAndOdd() {
        Histories history = new Histories();
        for (int day = 0; day < 200; day++) {
            for (int member = 0; member < 60; member++) {
                String home = member % 2 == 0 ? "even" : "odd";
                if (day == member || day == member + 1) {
                    history.wrote(day + member / 1e3, home, "t" + day, "m" + member);
                }
                if (member % 5 == 0 && day == member + 7) {
                    history.wrote(day + member / 1e3, "both", "b" + day, "m" + member);
                }
            }
        }
        return history.wrote(199.9, "even", "end", "m0");
    }
}
