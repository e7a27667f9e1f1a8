package app.foyer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.evaluate.Happening.Wrote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
    private static final Pattern LAST_LINE =
            Pattern.compile(
                    "evaluate (\\S+) arrive=(\\d\\.\\d{4}) next=(\\d\\.\\d{4}) stay=(\\d\\.\\d{4})"
                            + " heard3=(\\d\\.\\d{3}) stays3=(\\d\\.\\d{3}) small3=(\\d\\.\\d{3})"
                            + " best_arrive=(\\d\\.\\d{4}) best_next=(\\d\\.\\d{4})");

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    private int evaluate(String... arguments) {
        return Evaluate.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                arguments);
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aHistoryIsJudgedAndShown() throws IOException {
        Histories.evenAndOdd().writeTo(folder);
        Path page = folder.resolve("report.html");
        assertThat(evaluate(folder.toString(), "--report", page.toString())).isZero();
        assertThat(said())
                .anyMatch(line -> line.contains("60 members"))
                .anyMatch(line -> line.startsWith("  " + Ours.NAME + " "))
                .anyMatch(line -> line.contains(Popularity.LEMMY_DEFAULT))
                .anyMatch(line -> line.contains("the best baseline"));
        Matcher last = LAST_LINE.matcher(said().getLast());
        assertThat(last.matches()).isTrue();
        assertThat(Double.parseDouble(last.group(2))).isGreaterThan(.5);
        assertThat(Files.readString(page)).contains("<svg", "Arrive", "Next", "Stay", "</html>");
    }

    @Test
    void theSameHistoryIsJudgedAlikeTwice() throws IOException {
        Histories.evenAndOdd().writeTo(folder);
        Path page = folder.resolve("report.html");
        evaluate(folder.toString(), "--report", page.toString());
        String first = said().getLast();
        evaluate(folder.toString(), "--report", page.toString());
        assertThat(said().getLast()).isEqualTo(first);
    }

    @Test
    void whatIsNoHistoryIsSaidInOneLine() {
        assertThat(evaluate(folder.resolve("none").toString())).isNotZero();
        assertThat(evaluate(folder.toString())).isNotZero();
        assertThat(evaluate(folder.toString(), "--loud")).isNotZero();
        assertThat(complained().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("There is no folder"),
                        line -> assertThat(line).contains("communities.tsv"),
                        line -> assertThat(line).contains("--loud"));
    }

    @Test
    void aHistoryWithoutNewcomersIsSaidToBeOne() throws IOException {
        new Histories().wrote(0, "a", "t", "m0").wrote(1, "a", "t", "m1").writeTo(folder);
        assertThat(evaluate(folder.toString())).isNotZero();
        assertThat(complained()).contains("nobody to ask about");
    }

    @Test
    void titlesAreJudgedByFit() throws IOException {
        List<String> lines = new ArrayList<>(List.of("at\tcommunity\tpost\tscore\tcomments\ttext"));
        for (int i = 0; i < 60; i++) {
            boolean bread = i % 2 == 0;
            lines.add(
                    "2024-01-01T00:%02d:00Z\t%s\tx%d\t0\t0\t%s number %d"
                            .formatted(
                                    i,
                                    bread ? "bakers" : "growers",
                                    i,
                                    bread ? "rye bread" : "green tomatoes",
                                    i));
        }
        Files.write(folder.resolve("titles.tsv"), lines);
        assertThat(evaluate(folder.toString(), "--report", folder.resolve("r.html").toString()))
                .isZero();
        assertThat(said().getLast())
                .matches("evaluate \\S+ fit=1\\.0000 best_fit=1\\.0000 ratio=1\\.00");
    }

    private Posts posts() {
        Posts posts = new Posts();
        Numbers<CommunityId> communities = new Numbers<>();
        Numbers<MemberId> members = new Numbers<>();
        try (Happenings happenings =
                new Happenings(folder, new PrintStream(complained), communities, members)) {
            Optional<Happening> next = happenings.next();
            while (next.isPresent()) {
                if (next.get() instanceof Wrote wrote) {
                    posts.add(wrote);
                }
                next = happenings.next();
            }
        }
        return posts;
    }

    @Test
    void newcomersComeAfterMostOthersAndLongBeforeTheEnd() throws IOException {
        Histories.evenAndOdd().writeTo(folder);
        Newcomers newcomers = new Newcomers(posts());
        assertThat(newcomers.count()).isEqualTo(24).isEqualTo(newcomers.all());
    }

    @Test
    void whatIsRightDependsOnTheTask() throws IOException {
        new Histories()
                .wrote(0, "a", "t", "m0")
                .wrote(1, "b", "t", "m0")
                .wrote(2, "b", "t", "m0")
                .wrote(40, "c", "t", "m0")
                .wrote(41, "d", "t", "m0")
                .wrote(100, "e", "t", "m0")
                .writeTo(folder);
        Newcomers newcomers = new Newcomers(posts());
        assertThat(newcomers.relevant(Task.ARRIVE, 0, 9)).isEqualTo(Set.of(0, 1));
        assertThat(newcomers.relevant(Task.NEXT, 0, 9)).isEqualTo(Set.of(1, 2, 3));
        assertThat(newcomers.relevant(Task.STAY, 0, 9)).isEqualTo(Set.of(1));
        assertThat(newcomers.relevant(Task.NEXT, 0, 3)).isEqualTo(Set.of(1, 2));
    }

    @Test
    void beingHeardAndStayingAreCountedOnceTheyAreKnown() {
        Welcome welcome = new Welcome();
        long day = 86_400_000L;
        welcome.happened(new Wrote(0, 1, 1, true, -1, 0, List.of()));
        welcome.happened(new Wrote(0, 2, 1, false, 1, day, List.of()));
        welcome.happened(new Wrote(0, 1, 1, false, 2, 10 * day, List.of()));
        welcome.happened(new Wrote(0, 3, 2, true, -1, 11 * day, List.of()));
        int[] top = {0};
        assertThat(welcome.heard(top, 2 * day)).isNaN();
        assertThat(welcome.heard(top, 12 * day)).isEqualTo(.5);
        assertThat(welcome.heard(top, 20 * day)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(welcome.stays(top, 20 * day)).isNaN();
        assertThat(welcome.stays(top, 50 * day)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(welcome.heard(top, 400 * day)).isNaN();
    }

    @Test
    void whatIsOutsideTheLargestTenthIsSmall() {
        Welcome welcome = new Welcome();
        for (int community = 0; community < 20; community++) {
            for (int member = 0; member <= community; member++) {
                welcome.happened(
                        new Wrote(community, member, community, true, -1, community, List.of()));
            }
        }
        int largest = welcome.largestTenthMembers(20);
        assertThat(largest).isEqualTo(19);
        assertThat(welcome.small(new int[] {19, 18, 17, 0}, largest))
                .isCloseTo(1 / 3.0, within(1e-12));
    }
}
