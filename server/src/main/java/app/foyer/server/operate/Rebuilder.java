package app.foyer.server.operate;

import java.util.List;

/** Builds what is kept in Redis anew, one bucket after another, while it goes on being read. */
public interface Rebuilder {
    /** How many buckets there are; they are numbered from 0. */
    int BUCKETS = 17;

    /**
     * How far the rebuild of a bucket is.
     *
     * @param going whether it goes on; else it rests, and what was built stays
     * @param position up to which it is built
     * @param upTo where the bucket is that is live
     * @param eventsPerSecond since it was begun, or taken up again; 0 while nothing can be said
     * @param secondsLeft until it is there, at that pace; -1 while nothing can be said
     */
    record Progress(
            int bucket,
            boolean going,
            long position,
            long upTo,
            double percent,
            double eventsPerSecond,
            long secondsLeft) {}

    /** Of those that go on, on whichever server, and of those that rest. */
    List<Progress> progress();

    /** Has a bucket built anew by whichever server holds it, or has it rest. */
    void rebuild(int bucket, boolean going);
}
