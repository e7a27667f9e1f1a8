package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealBenchTest {
    @Test
    void whatRedisLostIsThereAgainAndNothingIsMissingOrDoubled() {
        List<String> lines = BenchRun.lines("heal", "--readers=40", "--posts=400", "--seconds=1");
        assertThat(lines.getLast())
                .matches(
                        "heal seconds=[\\d.]+ homes_seconds=[\\d.]+ missing=0 doubled=0 differences=0");
        assertThat(lines)
                .anyMatch(line ->
                        line.matches(
                                "\\| 40 \\| [1-9][\\d,]+( \\| [\\d.]+){3} \\| [1-9][\\d,]+( \\| 0){3} \\|"));
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("From 1 s before .* [1-9]\\d* posts published; 0 failed"));
    }
}
