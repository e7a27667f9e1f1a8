package app.foyer.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.query.store.Life;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsoundTest {
    private final List<Life> lives = new ArrayList<>(List.of(live(4), live(7)));
    private final Unsound unsound = new Unsound(() -> lives);

    private static Life live(int generation) {
        return new Life(generation, 0, true, null, 0, null);
    }

    @BeforeEach
    void oneLacksSomethingThreeTimes() {
        for (int times = 0; times < 3; times++) {
            assertThat(unsound.isTooOften(1)).isFalse();
            assertThat(unsound.illness()).isEmpty();
            unsound.note(1);
        }
    }

    @Test
    void itIsIllUntilSomebodyAsksForItAgain() {
        assertThat(unsound.isTooOften(1)).isTrue();
        assertThat(unsound.isTooOften(0)).isFalse();
        assertThat(unsound.illness().orElseThrow()).contains("bucket 01", "3 times");
        unsound.forget(1);
        assertThat(unsound.isTooOften(1)).isFalse();
        assertThat(unsound.illness()).isEmpty();
    }

    @Test
    void itIsWellOnceAnotherHasBuiltIt() {
        lives.set(1, live(8));
        assertThat(unsound.illness()).isEmpty();
        assertThat(unsound.isTooOften(1)).isFalse();
    }
}
