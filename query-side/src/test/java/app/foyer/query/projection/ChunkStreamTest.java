package app.foyer.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.RandomHistories;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.TestLog;
import app.foyer.query.parking.Handed;
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

    private static List<LogEntry> nextEntries(ChunkStream stream) throws InterruptedException {
        return next(stream).handed().stream().map(Handed::entry).toList();
    }

    @Test
    void chunksHoldAllThatIsThereInItsOrder() throws InterruptedException {
        log.append(entries.subList(0, 25));
        assertThat(nextEntries(stream)).isEqualTo(entries.subList(0, 10));
        assertThat(stream.peek().orElseThrow().trackingToken().position().orElseThrow())
                .isEqualTo(20);
        assertThat(nextEntries(stream)).isEqualTo(entries.subList(10, 20));
        assertThat(nextEntries(stream)).isEqualTo(entries.subList(20, 25));
        assertThat(hasNext(stream)).isFalse();
        log.append(entries.subList(25, 26));
        assertThat(nextEntries(stream)).isEqualTo(entries.subList(25, 26));
    }

    @Test
    void whatCannotBeReadIsHandedOnInItsPlaceAndNamesItsEntity() throws InterruptedException {
        log.append(entries.subList(0, 3));
        log.spoil(entries.get(1));
        List<Handed> handed = next(stream).handed();
        assertThat(handed).extracting(Handed::position).containsExactly(1L, 2L, 3L);
        Handed unreadable = handed.get(1);
        assertThat(unreadable.entity()).isEqualTo(entries.get(1).event().aggregate().toString());
        assertThatThrownBy(unreadable::entry).isInstanceOf(RuntimeException.class);
        assertThat(handed.get(2).entry()).isEqualTo(entries.get(2));
    }

    @Test
    void aStreamBeginsWhereItIsAskedTo() throws InterruptedException {
        log.append(entries);
        assertThat(nextEntries(open(900))).isEqualTo(entries.subList(900, 910));
    }
}
