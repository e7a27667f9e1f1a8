package app.foyer.load.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final List<Figure> FIGURES =
            List.of(Figure.counted("acknowledged", 12), Figure.difference("lost", 2));

    @Test
    void whatShouldBeNoneAndWhatIsUnmetAreDifferences() {
        Outcome outcome =
                new Outcome(
                        "flood",
                        3,
                        FIGURES,
                        Outcome.Times.NONE,
                        List.of("it is wet"),
                        List.of("seed 7"));
        assertThat(outcome.differences()).isEqualTo(3);
        assertThat(outcome)
                .hasToString(
                        "flood: rounds=3 acknowledged=12 lost=2; seed 7;"
                                + " NOT AS IT SHOULD BE: it is wet");
    }

    @Test
    void timesAreSaidByTheirMiddleAndTheirMost() {
        List<Duration> times =
                List.of(Duration.ofMillis(900), Duration.ofMillis(100), Duration.ofMillis(300));
        assertThat(new Outcome.Times("back", times)).hasToString(" back_s=0.3 back_s_max=0.9");
    }

    @Test
    void whatBrokeIsADifferenceAndWhatCannotBeTriedIsNone() {
        assertThat(Outcome.broken("flood", new IOException("no water")).differences()).isOne();
        Outcome untried = Outcome.untried("flood", "there is no water");
        assertThat(untried.differences()).isZero();
        assertThat(untried.isTried()).isFalse();
        assertThat(untried).hasToString("flood: not tried here, there is no water");
    }
}
