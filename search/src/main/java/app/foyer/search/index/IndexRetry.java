package app.foyer.search.index;

import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Poison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Indexes an entity's events that wait. A document changes by its own entity's events only, so late
 * and in order is as good as at their time.
 */
public final class IndexRetry {
    private static final int NEXT_WITHIN_SECONDS = 5;

    private final SearchIndex index;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;

    public IndexRetry(SearchIndex index, StreamableMessageSource<TrackedEventMessage<?>> log) {
        this.index = index;
        this.log = log;
    }

    /**
     * Indexes them.
     *
     * @return whether any waited
     * @throws RuntimeException if one cannot be indexed yet; they stay parked
     */
    public boolean retry(String entity) throws IOException, InterruptedException {
        List<Change> changes = new ArrayList<>();
        long first = 0;
        long read = 0;
        Optional<DeadLetter> letter = index.waiting(entity);
        while (letter.isPresent()) {
            if (letter.get().first() != first) {
                first = letter.get().first();
                read = first - 1;
                changes.clear();
            }
            long upTo = index.position();
            readOn(letter.get(), read, upTo, changes);
            if (index.mend(letter.get(), upTo, changes)) {
                return true;
            }
            // Only what has come since is read then: however often something is taken away, the
            // next try is soon.
            read = upTo;
            letter = index.waiting(entity);
        }
        return false;
    }

    /**
     * Adds the changes after one position up to another. What somebody wrote who was forgotten is
     * not among them, though it may have been read while its key was still there.
     */
    private void readOn(DeadLetter letter, long after, long upTo, List<Change> changes)
            throws IOException, InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                log.openStream(new GlobalSequenceTrackingToken(after))) {
            for (long position = after + 1; position <= upTo; position++) {
                if (!stream.hasNextAvailable(NEXT_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the log cannot be read at " + position);
                }
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (Taken.entityOf(message).equals(letter.entity())) {
                    changes.add(change(message, letter));
                } else if (message.getPayloadType() == MemberForgotten.class) {
                    String member = ((MemberForgotten) message.getPayload()).member().toString();
                    changes.removeIf(change -> change.isBy(member));
                }
            }
        }
    }

    private Change change(TrackedEventMessage<?> message, DeadLetter letter) {
        try {
            return Taken.of(message).change();
        } catch (RuntimeException e) {
            if (Poison.isBehind(e)) {
                index.change(letter.entity(), now -> now.because(e));
            }
            throw e;
        }
    }
}
