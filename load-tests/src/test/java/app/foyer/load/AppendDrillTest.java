package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppendDrillTest {
    @Test
    void nothingAcknowledgedIsLostWhenAServerIsKilledWhileCallersWrite() {
        List<String> lines = BenchRun.drill("append", "--only=kill", "--rounds=2");
        assertThat(lines.getLast()).isEqualTo("append drill: 1 faults, 0 differences");
        assertThat(lines)
                .filteredOn(line ->
                        line.matches(
                                "kill: rounds=2 acknowledged=[1-9]\\d* refused=\\d+"
                                        + " unanswered=\\d+ lost=0 doubled=0 gaps=0 in_part=0"
                                        + " unclear=0 back_s=.*; seed \\d+.*"))
                .hasSize(1);
    }

    @Test
    void aFaultThatThereIsNotIsRefused() {
        assertThat(Drill.run("append", "--only=flood")).isEqualTo(2);
    }
}
