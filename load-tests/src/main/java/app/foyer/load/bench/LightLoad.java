package app.foyer.load.bench;

import app.foyer.contract.Authorship;
import app.foyer.contract.Content;
import app.foyer.contract.Origin;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.query.Answer;
import app.foyer.load.bench.MadeRooms.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Members who come home and write at a low, constant rate, whatever happens to the house. */
final class LightLoad implements AutoCloseable {
    private static final Duration READ_EVERY = Duration.ofMillis(20);
    private static final Duration WRITE_EVERY = Duration.ofMillis(100);
    private static final Authorship AUTHORSHIP = new Authorship(null, Origin.MEMBER, "bench");

    private final RoomHomes homes;
    private final MadeRooms made;
    private final Commands commands;
    private final Random random = new Random(3);
    private final ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor();
    private final Histogram nanos = new ConcurrentHistogram(Duration.ofMinutes(1).toNanos(), 3);
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger posts = new AtomicInteger();

    private LightLoad(RoomHomes homes, MadeRooms made, Commands commands) {
        this.homes = homes;
        this.made = made;
        this.commands = commands;
    }

    static LightLoad begin(RoomHomes homes, MadeRooms made, Commands commands) {
        LightLoad load = new LightLoad(homes, made, commands);
        every(READ_EVERY, load.reading, load::read);
        every(WRITE_EVERY, load.writing, load::write);
        return load;
    }

    private static void every(Duration time, ScheduledExecutorService timer, Runnable deed) {
        Future<?> _ = timer.scheduleAtFixedRate(deed, 0, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void read() {
        List<Reader> readers = made.readers();
        long begun = System.nanoTime();
        try {
            Answer<?> answer = homes.firstPage(readers.get(random.nextInt(readers.size())), 0);
            nanos.recordValue(System.nanoTime() - begun);
            stale.addAndGet(answer.stale() ? 1 : 0);
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    private void write() {
        PublishPost post = made.next(Content.of(MadeReaders.TEXT));
        try {
            commands.send(post, AUTHORSHIP);
            made.written(post);
            posts.incrementAndGet();
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    /** From when this returns on, nothing is written. */
    void stopWriting() {
        writing.close();
    }

    /**
     * What came of it.
     *
     * @param stale pages that said so
     * @param failed pages that were not answered, and posts that were not published
     */
    record Result(long pages, int stale, double p99Ms, int posts, int failed) {}

    Result end() {
        close();
        return new Result(
                nanos.getTotalCount(),
                stale.get(),
                nanos.getValueAtPercentile(99) / 1e6,
                posts.get(),
                failed.get());
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
