package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.PostId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.ScoreAmong;
import java.util.function.Consumer;

/**
 * {@link KeyFamily#THREAD} and {@link KeyFamily#THREADS}. What is deleted or removed stays in them,
 * and drops out when cards are read. What was brought along is in its thread, but makes none
 * lively; and of threads for somebody's followers their community knows nothing.
 */
final class Threads implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case ReplyWritten event -> {
                long position = entry.position();
                join(event.post(), event.thread(), position, writes);
                if (event.followersOf() == null) {
                    writes.accept(
                            new ScoreAmong(
                                    Key.ofCommunity(KeyFamily.THREADS, event.community()),
                                    event.thread().value(),
                                    position,
                                    KeyFamily.THREADS_MAX));
                }
            }
            case PostImported event when event.parent() != null ->
                    join(event.post(), event.thread(), entry.position(), writes);
            default -> {}
        }
    }

    private static void join(PostId reply, PostId thread, long position, Consumer<Write> writes) {
        writes.accept(new Score(Key.thread(thread), reply.value(), position));
    }
}
