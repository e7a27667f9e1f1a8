package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RebuildBenchTest {
    @Test
    void theTimeOfEachSizeIsSetBesideTheFirsts() {
        List<String> lines = BenchRun.lines("rebuild", "--readers=20,60", "--rounds=1");
        List<String> rows = lines.stream().filter(line -> line.matches("\\| [1-9].*")).toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).endsWith("| 1.00 |");
        assertThat(rows.getLast())
                .matches(
                        "\\| [\\d,]+ \\| [\\d,]+ \\| [\\d,]+ \\| \\d\\.\\d\\d \\| \\d+\\.\\d\\d \\|");
        assertThat(lines.getLast())
                .matches("rebuild ratio=\\d\\.\\d\\d ours=[1-9]\\d* reference=[1-9]\\d*");
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThat(Bench.run("rebuild", "--rounds=0")).isEqualTo(2);
    }
}
