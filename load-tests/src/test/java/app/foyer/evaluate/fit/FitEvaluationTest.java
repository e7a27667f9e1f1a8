package app.foyer.evaluate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.foyer.evaluate.fit.FitResult.Difference;
import app.foyer.evaluate.fit.FitResult.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitEvaluationTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TOPICS =
            List.of("roses", "bread", "chess", "tulips", "oven", "rook", "hedge", "rye", "pawn");
    private static final List<String> NAMES = List.of("garden", "bakery", "chess");

    @TempDir Path folder;

    private void write(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines);
    }

    private static String line(Object... cells) {
        return String.join("\t", List.of(cells).stream().map(Object::toString).toList());
    }

    private static Instant at(int number) {
        return BEGIN.plusSeconds(60L * number);
    }

    /** A title of each community in turn, about one word of its topic. */
    private void titles(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("at", "community", "post", "score", "comments", "text"));
        for (int i = 0; i < count; i++) {
            String word = TOPICS.get(i % 9);
            lines.add(line(at(i), NAMES.get(i % 3), "p" + i, 1, 0, "more on " + word + " today"));
        }
        write("titles.tsv", lines);
    }

    @Test
    void wordsThatTellCommunitiesApartLeadToTheRightOne() throws IOException {
        titles(1_200);
        for (int steps : new int[] {1, 5}) {
            FitResult result = FitEvaluation.run(folder, steps).orElseThrow();
            assertThat(result.asked()).isEqualTo(360);
            assertThat(result.communities()).isEqualTo(3);
            assertThat(result.rankings())
                    .extracting(Ranking::name)
                    .containsExactly("foyer", "bm25 on names", "bm25 on texts");
            Ranking ours = result.rankings().getFirst();
            assertThat(ours.mrr()).isEqualTo(1);
            assertThat(ours.standardError()).isZero();
            assertThat(ours.hitsAt1()).isEqualTo(1);
            assertThat(result.rankings().getLast().mrr()).isEqualTo(1);
        }
    }

    @Test
    void namesFindOnlyWhatIsNamed() throws IOException {
        titles(1_200);
        FitResult result = FitEvaluation.run(folder).orElseThrow();
        // The word chess leads to its community: one title in nine; else three share a place.
        assertThat(result.rankings().get(1).mrr()).isCloseTo((1 + 8 * 0.5) / 9, within(0.01));
        Difference toNames = result.differences().getFirst();
        assertThat(toNames.reference()).isEqualTo("bm25 on names");
        assertThat(toNames.difference()).isCloseTo(4.0 / 9, within(0.01));
        assertThat(toNames.low()).isLessThan(toNames.difference());
        assertThat(toNames.high()).isGreaterThan(toNames.difference());
        assertThat(toNames.ratio()).isCloseTo(1.8, within(0.03));
    }

    @Test
    void ofAHistoryWithMembersOnlyNewcomersTextsOfThreeWordsOrMoreAreAskedAbout()
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                line("post", "at", "community", "thread", "member", "reply_to", "length", "text"));
        for (int i = 0; i < 1_000; i++) {
            String text = i % 2 == 0 ? "more on " + TOPICS.get(i % 9) : "roses";
            String member = i % 4 < 2 ? "regular" : "m" + i;
            lines.add(line("p" + i, at(i), "c" + i % 3, "t" + i, member, "", 10, text));
            lines.add(line("r" + i, at(i), "c" + i % 3, "t" + i, "regular", "p" + i, 9, ""));
        }
        write("posts.tsv", lines);
        write(
                "communities.tsv",
                List.of("community\tname", "c0\tgarden", "c1\tbakery", "c2\tchess"));
        FitResult result = FitEvaluation.run(folder).orElseThrow();
        assertThat(result.asked()).isEqualTo(75);
        assertThat(result.rankings().getFirst().mrr()).isEqualTo(1);
    }

    @Test
    void aFolderWithFewTextsOrNoneIsNotJudged() throws IOException {
        assertThat(FitEvaluation.run(folder)).isEmpty();
        titles(999);
        assertThat(FitEvaluation.run(folder)).isEmpty();
    }

    @Test
    void whereCommunitiesShareAScoreTheMiddlePlaceCounts() {
        assertThat(ReciprocalRanks.of(new double[] {3, 2, 1}, 1)).isEqualTo(1.0 / 2);
        assertThat(ReciprocalRanks.of(new double[] {0, 0, 0}, 2)).isEqualTo(1.0 / 2);
        assertThat(ReciprocalRanks.of(new double[] {5, 0, 0, 0}, 0)).isEqualTo(1);
        assertThat(ReciprocalRanks.of(new double[] {5, 0, 0, 0}, 3)).isEqualTo(1.0 / 3);
    }
}
