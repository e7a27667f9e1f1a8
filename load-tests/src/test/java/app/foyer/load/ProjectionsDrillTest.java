package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionsDrillTest {
    @Test
    void whatIsRememberedHealsWhenEverythingInRedisIsDeletedWhileACityLives() {
        List<String> lines = BenchRun.drill("projections", "--only=flush", "--rounds=1");
        assertThat(lines.getLast()).isEqualTo("projections drill: 1 faults, 0 differences");
        assertThat(lines)
                .filteredOn(line ->
                        line.matches(
                                "flush: rounds=1 acknowledged=[1-9]\\d* refused=\\d+"
                                        + " unanswered=\\d+ reads=[1-9]\\d* reads_refused=\\d+"
                                        + " reads_unknown=\\d+ looked_for=[1-9]\\d* missing=0 doubled=0 shown=0"
                                        + " differences=0 unclear=0 healed_s=.*; seed \\d+.*"
                                        + " verified [1-9]\\d* keys, 0 differences.*"))
                .hasSize(1);
    }

    @Test
    void aFaultThatThereIsNotIsRefused() {
        assertThat(Drill.run("projections", "--only=flood")).isEqualTo(2);
    }
}
