package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadBenchTest {
    @TempDir Path results;

    @Test
    void everyNewcomerComesToTheEndAndTheRunIsSummedUp() throws IOException {
        try (StandIn server = new StandIn()) {
            int status =
                    Bench.run(
                            "load",
                            "--url=" + server.url(),
                            "--newcomers-per-second=5",
                            "--seconds=2",
                            "--reports=" + results);
            assertThat(status).isZero();
            assertThat(server.searches).hasValue(10);
            LoadResult result = LoadResult.newestIn(results);
            assertThat(result.failed()).isZero();
            assertThat(result.requestsPerSecond()).isPositive();
            assertThat(result.toString())
                    .matches("load ours=[\\d.]+ p50_ms=\\d+ p99_ms=\\d+ failed=0");
        }
    }

    @Test
    void whereThereIsNoServerNothingRuns() throws IOException {
        StandIn gone = new StandIn();
        gone.close();
        assertThat(Bench.run("load", "--url=" + gone.url())).isEqualTo(1);
    }

    @Test
    void anImpossibleLoadIsRefused() {
        assertThatThrownBy(() -> new Load("http://localhost", 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load("http://localhost", 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
