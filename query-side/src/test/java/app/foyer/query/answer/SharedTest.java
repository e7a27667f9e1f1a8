package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.query.answer.Shared.Made;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final long MADE_AT = 1_000;
    private static final long LAST = Shared.SHARED_FOR.toNanos() - 1;

    private final Made<String> made = new Made<>("list", 7, MADE_AT, NOW);

    @Test
    void itServesForAMoment() {
        assertThat(made.serves(0, NOW, MADE_AT)).isTrue();
        assertThat(made.serves(0, NOW.plusMillis(150), MADE_AT + LAST)).isTrue();
        assertThat(made.serves(0, NOW.plusMillis(150), MADE_AT + LAST + 1)).isFalse();
    }

    @Test
    void itServesNobodyWhoAsksForWhatHappenedSince() {
        assertThat(made.serves(7, NOW, MADE_AT)).isTrue();
        assertThat(made.serves(8, NOW, MADE_AT)).isFalse();
        AtomicInteger times = new AtomicInteger();
        Shared<Integer> shared =
                new Shared<>(Clock.fixed(NOW, ZoneOffset.UTC), _ -> times.incrementAndGet());
        int first = shared.get(7, 7).value();
        assertThat(shared.get(8, 8).value()).isGreaterThan(first);
        assertThat(shared.get(8, 8).position()).isEqualTo(8);
    }

    @Test
    void itServesNoOtherTimeOfTheNetwork() {
        assertThat(made.serves(0, NOW.plus(Shared.SHARED_FOR), MADE_AT)).isFalse();
        assertThat(made.serves(0, NOW.minus(Duration.ofDays(1)), MADE_AT)).isFalse();
    }

    @Test
    void whatIsSharedLeavesMostOfASecondToTheProjections() {
        assertThat(Shared.SHARED_FOR).isLessThanOrEqualTo(Duration.ofMillis(250));
    }
}
