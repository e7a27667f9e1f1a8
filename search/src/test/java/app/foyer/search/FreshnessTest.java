package app.foyer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private long head = 5;
    private long opened = 5;
    private long nanos = 7;
    private final Freshness freshness = new Freshness(() -> head, () -> opened, () -> nanos);

    @Test
    void allVisibleIsZeroHoweverLongNothingHappens() {
        passSeconds(1_000);
        assertThat(freshness.seconds()).isZero();
    }

    @Test
    void itGrowsWhileWhatIsStoredStaysInvisible() {
        freshness.look();
        head = 6;
        passSeconds(30);
        assertThat(freshness.seconds()).isEqualTo(30);
    }

    @Test
    void aSearcherThatFollowsASteadyStreamIsOneLookBehindAndNoMore() {
        for (int i = 0; i < 100; i++) {
            head += 10;
            opened = head - 10;
            passSeconds(1);
            freshness.look();
        }
        assertThat(freshness.seconds()).isLessThanOrEqualTo(2);
    }

    private void passSeconds(long seconds) {
        nanos += seconds * SECOND_NANOS;
    }
}
