package app.foyer.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.TestLog;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {
    private static final int CHUNK = 10;
    private static final int AHEAD_MAX = 20 * CHUNK;

    private final List<LogEntry> entries = RandomHistories.of(new Random(7), 1_000);
    private final TestLog log = new TestLog();
    private final ChunkStream stream = open(0);

    private ChunkStream open(long position) {
        return new ChunkStream(
                log.openStream(new GlobalSequenceTrackingToken(position)), CHUNK, position);
    }

    private static boolean hasNext(ChunkStream stream) throws InterruptedException {
        return stream.hasNextAvailable(0, TimeUnit.NANOSECONDS);
    }

    private static Chunk next(ChunkStream stream) throws InterruptedException {
        return (Chunk) stream.nextAvailable().getPayload();
    }

    @Test
    void chunksHoldAllThatIsThereInItsOrder() throws InterruptedException {
        log.append(entries.subList(0, 25));
        assertThat(next(stream).entries()).isEqualTo(entries.subList(0, 10));
        assertThat(stream.peek().orElseThrow().trackingToken().position().orElseThrow())
                .isEqualTo(20);
        assertThat(next(stream).entries()).isEqualTo(entries.subList(10, 20));
        assertThat(next(stream).entries()).isEqualTo(entries.subList(20, 25));
        assertThat(hasNext(stream)).isFalse();
        log.append(entries.subList(25, 26));
        assertThat(next(stream).entries()).isEqualTo(entries.subList(25, 26));
    }

    @Test
    void whatCannotBeReadIsAloneBehindWhatIsBeforeIt() throws InterruptedException {
        log.append(entries.subList(0, 3));
        log.appendGarbage();
        assertThat(next(stream).entries()).isEqualTo(entries.subList(0, 3));
        Chunk last = next(stream);
        assertThat(last.entries()).isEmpty();
        assertThat(last.unreadable()).isNotNull();
    }

    @Test
    void itIsNotReadFarAheadOfWhatWasAppliedAndWokenWhenThatCatchesUp()
            throws InterruptedException {
        log.append(entries);
        AtomicInteger woken = new AtomicInteger();
        stream.setOnAvailableCallback(woken::incrementAndGet);
        int read = 0;
        while (hasNext(stream)) {
            read += next(stream).entries().size();
        }
        assertThat(read).isEqualTo(AHEAD_MAX + CHUNK);
        stream.applied(5);
        assertThat(woken.get()).isZero();
        assertThat(hasNext(stream)).isFalse();
        stream.applied(CHUNK);
        assertThat(woken.get()).isEqualTo(1);
        // Who was slow to tell holds nobody back.
        stream.applied(0);
        assertThat(hasNext(stream)).isTrue();
    }

    @Test
    void whatTellsOfAnotherPlaceIsBoundToNothingBeforeIt() throws InterruptedException {
        log.append(entries);
        ChunkStream later = open(900);
        assertThat(next(later).entries()).isEqualTo(entries.subList(900, 910));
    }
}
