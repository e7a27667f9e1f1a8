package app.foyer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long DAY_MS = 86_400_000L;

    @Test
    void aMemberCountsOnceAndUntilTheyWereQuietForTheWholeWindow() {
        Window window = new Window(7);
        window.addOnce(3, 1, 0);
        window.addOnce(3, 2, DAY_MS);
        window.addOnce(3, 1, 5 * DAY_MS);
        assertThat(window.at(5 * DAY_MS).get(3)).isEqualTo(2);
        assertThat(window.at(9 * DAY_MS).get(3)).isEqualTo(1);
        assertThat(window.at(13 * DAY_MS).get(3)).isZero();
        assertThat(window.at(13 * DAY_MS).get(400)).isZero();
    }

    @Test
    void messagesCountOneByOne() {
        Window window = new Window(7);
        window.add(0, 0);
        window.add(0, DAY_MS);
        assertThat(window.at(DAY_MS).get(0)).isEqualTo(2);
        assertThat(window.at(8 * DAY_MS).get(0)).isEqualTo(1);
    }

    @Test
    void theBestComeFirstAndOfEqualsTheElder() {
        double[] scores = {1, 3, 3, 2};
        Moment anywhere = new Moment(0, -1, 4, 0);
        assertThat(Best.of(anywhere, c -> scores[c])).containsExactly(1, 2, 3, 0);
        assertThat(Best.of(new Moment(0, 1, 4, 0), c -> scores[c])).containsExactly(2, 3, 0);
    }

    @Test
    void aWordThatFewCommunitiesUseWeighsMore() {
        WordCounts counts = new WordCounts(3);
        counts.add(0, List.of("bread", "rye"));
        counts.add(1, List.of("bread", "tomato"));
        counts.add(2, List.of("tomato", "soil"));
        double[] scores = counts.scores(List.of("bread", "rye"));
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isZero();
    }
}
