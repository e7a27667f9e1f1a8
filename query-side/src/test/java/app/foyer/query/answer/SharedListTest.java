package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.query.signals.CandidateReader;
import app.foyer.query.store.memory.MemoryBucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedListTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final long MADE_AT = 1_000;
    private static final long LAST = SharedList.SHARED_FOR.toNanos() - 1;

    private final SharedList shared =
            new SharedList(
                    7,
                    MADE_AT,
                    NOW,
                    new CandidateReader(new MemoryBucketStore()).liveliest(NOW),
                    Map.of(),
                    List.of());

    @Test
    void itServesForAMoment() {
        assertThat(shared.serves(0, NOW, MADE_AT)).isTrue();
        assertThat(shared.serves(0, NOW.plusMillis(150), MADE_AT + LAST)).isTrue();
        assertThat(shared.serves(0, NOW.plusMillis(150), MADE_AT + LAST + 1)).isFalse();
    }

    @Test
    void itServesNobodyWhoAsksForWhatHappenedSince() {
        assertThat(shared.serves(7, NOW, MADE_AT)).isTrue();
        assertThat(shared.serves(8, NOW, MADE_AT)).isFalse();
    }

    @Test
    void itServesNoOtherTimeOfTheNetwork() {
        assertThat(shared.serves(0, NOW.plus(SharedList.SHARED_FOR), MADE_AT)).isFalse();
        assertThat(shared.serves(0, NOW.minus(Duration.ofDays(1)), MADE_AT)).isFalse();
    }

    @Test
    void whatIsSharedLeavesMostOfASecondToTheProjections() {
        assertThat(SharedList.SHARED_FOR).isLessThanOrEqualTo(Duration.ofMillis(250));
    }
}
