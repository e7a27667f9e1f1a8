package app.foyer.contract.projection;

/**
 * How far the rebuild of a bucket is.
 *
 * @param going whether it goes on; else it rests, and what was built stays
 * @param position up to which it is built
 * @param upTo where the bucket is that is live
 * @param percent of that, 0 to 100
 * @param eventsPerSecond since it was begun, or taken up again; 0 while nothing can be said
 * @param secondsLeft until it is there, at that pace; -1 while nothing can be said
 */
public record RebuildProgress(
        int bucket,
        boolean going,
        long position,
        long upTo,
        double percent,
        double eventsPerSecond,
        long secondsLeft) {}
