package app.foyer.load.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTest {
    @Test
    void whatVerifySaysIsUnderstood() throws IOException {
        Verified verified =
                Verified.of(
                        List.of(
                                "Process 7 runs on data.",
                                "1:{03}:card:0 is absent, should be {}",
                                "verified 1204 keys, 1 differences"),
                        1);
        assertThat(verified.keys()).isEqualTo(1_204);
        assertThat(verified.differences()).isEqualTo(1);
        assertThat(verified.described()).containsExactly("1:{03}:card:0 is absent, should be {}");
    }

    @Test
    void whatDidNotComeToItsEndIsNoSuccess() {
        assertThatThrownBy(() -> Verified.of(List.of("Nothing could be compared: it moves"), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Nothing could be compared");
        assertThatThrownBy(() -> Verified.of(List.of(), 1)).isInstanceOf(IOException.class);
    }
}
