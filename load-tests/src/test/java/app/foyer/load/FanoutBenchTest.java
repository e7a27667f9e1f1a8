package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FanoutBenchTest {
    @Test
    void deliveriesAreMeasuredBesideSortedSetsAndVerified() {
        List<String> lines =
                BenchRun.lines(
                        "fanout", "--readers=100", "--followers=3", "--posts=40", "--rounds=1");
        assertThat(lines.getLast())
                .matches("fanout ratio=\\d+\\.\\d\\d ours=[1-9]\\d* reference=[1-9]\\d*");
        assertThat(lines).filteredOn(line -> line.startsWith("| 100 homes |")).hasSize(1);
        assertThat(lines)
                .anyMatch(line -> line.matches("Verified [1-9][\\d,]* keys, 0 differences"));
    }
}
