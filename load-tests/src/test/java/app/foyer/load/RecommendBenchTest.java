package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecommendBenchTest {
    @Test
    void aSmallNetworkIsMeasuredBesideTheReference() {
        List<String> lines =
                BenchRun.lines(
                        "recommend",
                        "--communities=300",
                        "--members=3000",
                        "--posts=3000",
                        "--callers=2",
                        "--seconds=0.2");
        assertThat(lines.getLast())
                .matches("recommend ratio=\\d+\\.\\d\\d ours=[1-9]\\d* reference=[1-9]\\d*");
        assertThat(lines).filteredOn(line -> line.startsWith("| visitors |")).hasSize(1);
        assertThat(lines).filteredOn(line -> line.startsWith("| both |")).hasSize(2);
    }
}
