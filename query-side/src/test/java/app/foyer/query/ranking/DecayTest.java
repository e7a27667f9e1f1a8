package app.foyer.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecayTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private final Decay decay = new Decay(Duration.ofDays(30));

    @Test
    void whatHappensNowIsWorthOne() {
        assertThat(decay.worth(decay.weight(NOW), NOW)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aHalfLifeHalves() {
        double sum = decay.weight(NOW.minus(Duration.ofDays(30)));
        assertThat(decay.worth(sum, NOW)).isCloseTo(0.5, within(1e-9));
        assertThat(decay.worth(sum, NOW.plus(Duration.ofDays(60)))).isCloseTo(0.125, within(1e-9));
    }

    @Test
    void aSumIsWorthWhatItsPartsAreWorth() {
        double sum =
                decay.weight(NOW)
                        + decay.weight(NOW.minus(Duration.ofDays(30)))
                        + decay.weight(NOW);
        assertThat(decay.worth(sum, NOW)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void whatHappenedBeforeTheLandmarkCountsToo() {
        Instant before = Instant.parse("2014-06-01T00:00:00Z");
        assertThat(decay.worth(decay.weight(before), before)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aHalfLifeThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> new Decay(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
