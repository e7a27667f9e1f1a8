package app.foyer.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.TestLog;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {
    private static final int CHUNK = 10;

    private final List<LogEntry> entries = RandomHistories.of(new Random(7), 1_000);
    private final TestLog log = new TestLog();
    private final ChunkStream stream = open(0);

    private ChunkStream open(long position) {
        return new ChunkStream(log.openStream(new GlobalSequenceTrackingToken(position)), CHUNK);
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
    void aStreamBeginsWhereItIsAskedTo() throws InterruptedException {
        log.append(entries);
        assertThat(next(open(900)).entries()).isEqualTo(entries.subList(900, 910));
    }
}
