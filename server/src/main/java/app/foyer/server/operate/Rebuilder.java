package app.foyer.server.operate;

import app.foyer.contract.projection.LiveBucket;
import app.foyer.contract.projection.RebuildProgress;
import java.util.List;

/** Builds what is kept in Redis anew, one bucket after another, while it goes on being read. */
public interface Rebuilder {
    /** How many buckets there are; they are numbered from 0. */
    int BUCKETS = 17;

    /** How far they are: those that go on, on whichever server, and those that rest. */
    List<RebuildProgress> progress();

    /** What is live of all buckets: another generation once one was built anew. */
    List<LiveBucket> live();

    /** Has a bucket built anew by whichever server holds it, or has it rest. */
    void rebuild(int bucket, boolean going);
}
