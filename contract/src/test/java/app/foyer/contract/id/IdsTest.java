package app.foyer.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void anIdIsShownAsThirteenCharactersAndReadBack() {
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
        PostId post = ids.nextPost();
        assertThat(post.toString()).hasSize(13);
        assertThat(PostId.of(post.toString())).isEqualTo(post);
    }

    @Test
    void idsOfOneMillisecondAscend() {
        Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1));
        PostId previous = ids.nextPost();
        for (int i = 0; i < 1_000; i++) {
            PostId next = ids.nextPost();
            assertThat(next).isGreaterThan(previous);
            previous = next;
        }
    }

    @Test
    void idsSortByTimeAlsoAsText() {
        PostId early = new PostId(Ids.derived(NOW, "chat", "p1"));
        PostId late = new PostId(Ids.derived(NOW.plusSeconds(2), "chat", "p0"));
        assertThat(early).isLessThan(late);
        assertThat(early.toString()).isLessThan(late.toString());
    }

    @Test
    void aDerivedIdIsAlwaysTheSameAndTellsItsWordsApart() {
        assertThat(Ids.derived(NOW, "ab", "c")).isEqualTo(Ids.derived(NOW, "ab", "c"));
        assertThat(Ids.derived(NOW, "ab", "c")).isNotEqualTo(Ids.derived(NOW, "a", "bc"));
        assertThat(Ids.derived("ab", "c")).isPositive().isNotEqualTo(Ids.derived("a", "bc"));
    }

    @Test
    void whatIsNotAnIdIsRefused() {
        for (String text : new String[] {"", "abc", "0ABCDEFGHJKMNP", "!!!!!!!!!!!!!"}) {
            assertThatThrownBy(() -> PostId.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
