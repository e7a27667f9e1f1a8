package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsBenchTest {
    @Test
    void commandsAreMeasuredBesideOneRowCommits() {
        List<String> lines = BenchRun.lines("commands", "--posts=300", "--seconds=0.2");
        assertThat(lines.getLast())
                .matches("commands ratio=\\d+\\.\\d\\d ours=[1-9]\\d* reference=[1-9]\\d*");
        assertThat(lines).filteredOn(line -> line.startsWith("| publish a post |")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("| edit a post |")).hasSize(2);
        assertThat(lines).anyMatch(line -> line.startsWith("The log read and decoded: "));
    }
}
