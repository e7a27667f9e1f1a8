package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreshBenchTest {
    @Test
    void postsAreWaitedForInTheirReadersHomes() {
        List<String> lines =
                BenchRun.lines(
                        "fresh",
                        "--readers=100",
                        "--followers=5",
                        "--per-second=20",
                        "--large=60",
                        "--seconds=2");
        assertThat(lines.getLast())
                .matches("fresh p50=[\\d.]+ p99=[\\d.]+ others_p99=[\\d.]+ large_p99=[\\d.]+");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| one whom 60 follow posts, too |"))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).matches(".*\\| [1-9]\\d* \\|( [\\d.]+ \\|){3} 0 \\|"));
    }
}
