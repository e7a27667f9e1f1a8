package app.foyer.query.projection;

import app.foyer.query.parking.Handed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** The log from a position on, some events at a time. For one thread at a time. */
public final class LogPortions implements AutoCloseable {
    private static final int MORE_WITHIN_MS = 1_000;

    private final BlockingStream<TrackedEventMessage<?>> stream;

    /**
     * @param after the position before the first
     */
    public LogPortions(StreamableMessageSource<TrackedEventMessage<?>> log, long after) {
        this.stream = log.openStream(new GlobalSequenceTrackingToken(after));
    }

    /**
     * The next events; none if the log goes no further.
     *
     * @throws RuntimeException if a store fails that has to be asked for one
     */
    public List<Handed> next(int most) {
        List<Handed> entries = new ArrayList<>();
        try {
            int patience = MORE_WITHIN_MS;
            while (entries.size() < most
                    && stream.hasNextAvailable(patience, TimeUnit.MILLISECONDS)) {
                entries.add(Handed.of(stream.nextAvailable()));
                patience = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return entries;
    }

    @Override
    public void close() {
        stream.close();
    }
}
