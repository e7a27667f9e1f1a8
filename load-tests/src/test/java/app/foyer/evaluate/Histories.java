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
        return wrote(day, community, thread, member, "");
    }

    /** The same as an answer to the post before. */
    Histories answered(double day, String community, String thread, String member) {
        return wrote(day, community, thread, member, "p" + (posts.size() - 1));
    }

    private Histories wrote(
            double day, String community, String thread, String member, String answered) {
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
                        answered,
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
     * A village of five rooms in 600 days: each eighth day somebody moves in, who writes in their
     * room every tenth day, and is answered there by whom they find; most are in the first room.
     */
    static Histories village() {
        Histories history = new Histories();
        for (int day = 0; day < 600; day++) {
            for (int member = 0; member < 60; member++) {
                int since = day - 8 * member;
                if (since >= 0 && since % 10 == 0) {
                    String room = "r" + room(member);
                    String thread = "t" + day + "-" + member;
                    history.wrote(day + member / 1e3, room, thread, "m" + member);
                    for (int other = member - 1; other >= 0; other--) {
                        if (room(other) == room(member)) {
                            history.answered(day + member / 1e3 + 1e-4, room, thread, "m" + other);
                            break;
                        }
                    }
                }
            }
        }
        return history;
    }

    private static int room(int member) {
        return member % 2 == 0 ? 0 : member % 5;
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
