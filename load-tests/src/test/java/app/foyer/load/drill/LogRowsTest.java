package app.foyer.load.drill;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.load.drill.LogRows.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogRowsTest {
    private static final List<Row> WHOLE =
            List.of(
                    new Row(1, "account/a", 0, "account.claimed"),
                    new Row(2, "member/m", 0, "member.joined"),
                    new Row(3, "post/p", 0, "post.published"),
                    new Row(4, "post/p", 1, "post.edited"));

    @Test
    void aLogThatIsWholeHasNoDifferences() {
        LogRows log = new LogRows(WHOLE);
        assertThat(log.gaps()).isZero();
        assertThat(log.inPart()).isZero();
        assertThat(log.lost(List.of(told("post/p", "post.published", 3)))).isZero();
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        LogRows log = new LogRows(WHOLE);
        assertThat(log.lost(List.of(told("post/p", "post.published", 5)))).isEqualTo(1);
        assertThat(log.lost(List.of(told("post/other", "post.published", 3)))).isEqualTo(1);
        assertThat(log.lost(List.of(told("post/p", "post.edited", 3)))).isEqualTo(1);
    }

    @Test
    void anEventThatTwoWereToldIsTheirsIsCounted() {
        Acknowledged told = told("post/p", "post.edited", 4);
        assertThat(new LogRows(WHOLE).shared(List.of(told, told))).isEqualTo(1);
    }

    @Test
    void aPositionThatIsMissingAndASequenceThatIsDoubledOrMissingAreGaps() {
        assertThat(new LogRows(without(2)).gaps()).isEqualTo(2);
        assertThat(new LogRows(with(new Row(5, "post/p", 1, "post.edited"))).gaps()).isEqualTo(1);
        assertThat(new LogRows(with(new Row(5, "post/p", 3, "post.edited"))).gaps()).isEqualTo(1);
        assertThat(new LogRows(with(new Row(7, "post/q", 0, "post.published"))).gaps())
                .isEqualTo(1);
    }

    @Test
    void aCommandOfTwoEventsOfWhichOneIsThereIsInPart() {
        assertThat(new LogRows(without(1)).inPart()).isEqualTo(1);
        assertThat(new LogRows(without(0)).inPart()).isEqualTo(1);
        assertThat(new LogRows(with(new Row(5, "community/c", 0, "community.founded"))).inPart())
                .isEqualTo(1);
    }

    private static List<Row> without(int index) {
        List<Row> rows = new ArrayList<>(WHOLE);
        rows.remove(index);
        return rows;
    }

    private static List<Row> with(Row row) {
        List<Row> rows = new ArrayList<>(WHOLE);
        rows.add(row);
        return rows;
    }

    private static Acknowledged told(String aggregate, String type, long position) {
        return new Acknowledged(aggregate, type, position, "", 0, false, 0, 0);
    }
}
