package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBenchTest {
    @Test
    void entriesOfFullHomesAndCardsAreWeighed() {
        List<String> lines = BenchRun.lines("memory", "--readers=16", "--posts=3400");
        assertThat(lines.getLast())
                .matches(
                        "memory ratio=[1-9]\\.\\d\\d ours=[1-9]\\d?\\.\\d reference=8"
                                + " card=[1-9]\\d\\d card_without_text=[1-9]\\d\\d");
        assertThat(lines).anyMatch(line -> line.startsWith("| entry of a home of 800 | 12,800 |"));
    }
}
