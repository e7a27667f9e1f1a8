package app.foyer.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class LogWindowTest {
    private final List<Long> readFrom = new ArrayList<>();
    private long head;
    private long unreadable;
    private final LogWindow window = new LogWindow(this::readLog);

    private List<TrackedEventMessage<?>> readLog(long position) {
        readFrom.add(position);
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        LongStream.rangeClosed(position + 1, head).forEach(at -> read.add(event(at)));
        return read;
    }

    private TrackedEventMessage<?> event(long position) {
        boolean broken = position == unreadable;
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericEventMessage<String>("at " + position) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String getPayload() {
                        if (broken) {
                            throw new IllegalStateException("cannot be read");
                        }
                        return super.getPayload();
                    }
                });
    }

    private List<Long> after(long position) {
        return window.readAfter(position).stream()
                .map(each -> each.trackingToken().position().orElseThrow())
                .toList();
    }

    @Test
    void whoFollowsSharesWhatAnotherHasRead() {
        head = 3;
        assertThat(after(0)).containsExactly(1L, 2L, 3L);
        assertThat(after(0)).containsExactly(1L, 2L, 3L);
        assertThat(after(2)).containsExactly(3L);
        assertThat(window.readAfter(1).getFirst()).isSameAs(window.readAfter(0).get(1));
        assertThat(readFrom).containsExactly(0L);
        head = 5;
        assertThat(after(3)).containsExactly(4L, 5L);
        assertThat(after(1)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(after(5)).isEmpty();
        assertThat(readFrom).containsExactly(0L, 3L, 5L);
    }

    @Test
    void whoIsFurtherBehindReadsAloneAndMovesNothing() {
        head = 10;
        assertThat(after(8)).containsExactly(9L, 10L);
        assertThat(after(2)).startsWith(3L).endsWith(10L);
        assertThat(after(8)).containsExactly(9L, 10L);
        assertThat(readFrom).containsExactly(8L, 2L);
    }

    @Test
    void aGapBeginsItAnew() {
        head = 2;
        assertThat(after(0)).containsExactly(1L, 2L);
        head = 9;
        assertThat(after(7)).containsExactly(8L, 9L);
        assertThat(after(0)).hasSize(9);
        assertThat(after(8)).containsExactly(9L);
        assertThat(readFrom).containsExactly(0L, 7L, 0L);
    }

    @Test
    void onlyTheNewestAreKept() {
        IntStream.rangeClosed(1, 30)
                .forEach(hundreds -> {
                    long from = head;
                    head = 100L * hundreds;
                    assertThat(after(from)).hasSize(100);
                });
        readFrom.clear();
        assertThat(after(2_500)).hasSize(500);
        assertThat(readFrom).isEmpty();
        assertThat(after(1_000)).hasSize(2_000);
        assertThat(readFrom).containsExactly(1_000L);
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        head = 3;
        assertThat(after(0)).hasSize(3);
        window.forgetAll();
        assertThat(after(1)).containsExactly(2L, 3L);
        assertThat(after(3)).isEmpty();
        assertThat(readFrom).containsExactly(0L, 1L, 3L);
    }

    @Test
    void whatCannotBeReadIsFetchedAnewEachTimeWithAllBehindIt() {
        head = 4;
        unreadable = 3;
        assertThat(after(0)).hasSize(4);
        assertThat(after(1)).containsExactly(2L);
        assertThat(after(2)).containsExactly(3L, 4L);
        assertThat(readFrom).containsExactly(0L, 2L);
        unreadable = 0;
        assertThat(after(2)).containsExactly(3L, 4L);
        assertThat(after(2)).containsExactly(3L, 4L);
        assertThat(readFrom).containsExactly(0L, 2L, 2L);
    }
}
