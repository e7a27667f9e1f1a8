package app.foyer.load.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.load.drill.Walked.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTest {
    private static final List<Acknowledged> TOLD =
            List.of(
                    told("a", "post.published", 3),
                    told("b", "post.published", 4),
                    told("c", "post.deleted", 6));
    private static final Seen A = new Seen("a", "here", "words of a", 3);
    private static final Seen B = new Seen("b", "here", "words of b", 4);
    private static final Seen C = new Seen("c", "here", "words of c", 5);

    private final Written written = Written.newest(TOLD);

    @Test
    void whatIsSeenAsItWasWrittenIsNeitherMissingNorDoubled() {
        List<Seen> seen = List.of(B, A);
        assertThat(written.missing(seen)).isZero();
        assertThat(Written.doubled(seen)).isZero();
        assertThat(written.undead(seen)).isZero();
        assertThat(written.since()).isEqualTo(3);
    }

    @Test
    void whatIsNotSeenOrWithOtherWordsIsMissing() {
        assertThat(written.missing(List.of(A))).isEqualTo(1);
        assertThat(written.missing(List.of(A, new Seen("b", "here", "words of a", 4))))
                .isEqualTo(1);
    }

    @Test
    void whatIsFoldedAtHomeIsNotMissing() {
        assertThat(written.missing(new Walked(List.of(A), 0, false))).isEqualTo(1);
        assertThat(written.missing(new Walked(List.of(A), 1, false))).isZero();
        assertThat(written.missing(new Walked(List.of(A, B), 3, false))).isZero();
    }

    @Test
    void secretsAreNotDueToWhoIsOutside() {
        Acknowledged secret =
                new Acknowledged("post/s", "post.published", 5, "secret word 5", 0, false, 0, 0);
        Written open = Written.newest(List.of(TOLD.getFirst(), secret)).open();
        assertThat(open.there()).containsOnlyKeys("a");
    }

    @Test
    void whatIsSeenTwiceIsDoubled() {
        assertThat(Written.doubled(List.of(A, B, A))).isEqualTo(1);
    }

    @Test
    void whatIsDeletedAndSeenIsUndead() {
        assertThat(written.undead(List.of(A, B, C))).isEqualTo(1);
    }

    @Test
    void onlyTheNewestAreLookedForWhichATimelineKeeps() {
        List<Acknowledged> many = new ArrayList<>();
        for (int i = 1; i <= 700; i++) {
            many.add(told("post-" + i, "post.published", i));
        }
        Written newest = Written.newest(many);
        assertThat(newest.there()).hasSize(500).containsKey("post-700");
        assertThat(newest.since()).isEqualTo(201);
    }

    private static Acknowledged told(String post, String type, long position) {
        return new Acknowledged("post/" + post, type, position, "words of " + post, 0, false, 0, 0);
    }
}
