package app.foyer.server.history;

import app.foyer.server.history.Batches.Batch;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Prepares batches in a thread of its own while those before them are being sent. */
final class ReadAhead implements AutoCloseable {
    private static final int BATCHES_MAX = 3;

    private final BlockingQueue<Prepared> queue = new ArrayBlockingQueue<>(BATCHES_MAX);
    private final Thread thread;

    private sealed interface Prepared {
        record Next(Batch batch) implements Prepared {}

        record End() implements Prepared {}

        record Failure(Exception exception) implements Prepared {}
    }

    ReadAhead(Batches batches) {
        thread = Thread.ofPlatform().name("history-reader").daemon().start(() -> prepare(batches));
    }

    /** The next batch, waited for if need be; empty at the end. */
    Optional<Batch> next() {
        try {
            return switch (queue.take()) {
                case Prepared.Next(Batch batch) -> Optional.of(batch);
                case Prepared.End() -> Optional.empty();
                case Prepared.Failure(Exception e) ->
                        throw new Unable("The history cannot be read: " + e.getMessage(), e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unable("Interrupted while reading the history.", e);
        }
    }

    private void prepare(Batches batches) {
        try {
            try {
                Optional<Batch> batch = batches.next();
                while (batch.isPresent()) {
                    queue.put(new Prepared.Next(batch.get()));
                    batch = batches.next();
                }
                queue.put(new Prepared.End());
            } catch (IOException | RuntimeException e) {
                queue.put(new Prepared.Failure(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
