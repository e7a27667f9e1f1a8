package app.foyer.query.rebuild;

import app.foyer.query.store.BucketState;
import app.foyer.query.store.Life;
import java.time.Duration;
import java.time.Instant;

/**
 * How far the rebuild of a bucket is.
 *
 * @param wanted whether it goes on; else it rests, and what was built stays
 * @param position up to which it is built
 * @param upTo where the live bucket is
 * @param eventsPerSecond since it was begun, or taken up again; 0 while nothing can be said
 * @param secondsLeft until it is there, at that pace; -1 while nothing can be said
 */
public record Progress(
        int bucket,
        boolean wanted,
        long position,
        long upTo,
        double eventsPerSecond,
        long secondsLeft) {

    static Progress of(int bucket, Life life, BucketState live, BucketState built, Instant now) {
        Instant begunAt = life.begunAt();
        double seconds = begunAt == null ? 0 : Duration.between(begunAt, now).toMillis() / 1_000.0;
        long done = built.position() - life.begunFrom();
        boolean known = life.wanted() && seconds > 0 && done > 0;
        double pace = known ? done / seconds : 0;
        long missing = Math.max(0, live.position() - built.position());
        return new Progress(
                bucket,
                life.wanted(),
                built.position(),
                live.position(),
                pace,
                known ? (long) Math.ceil(missing / pace) : -1);
    }

    /** How much of it is done, 0 to 100. */
    public double percent() {
        return upTo == 0 ? 100 : Math.min(100, 100.0 * position / upTo);
    }
}
