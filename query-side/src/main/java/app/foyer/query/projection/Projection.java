package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Buckets;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;

/**
 * What events change in one of the sixteen buckets of ids. Pure: the same log gives the same
 * buckets, always.
 */
public final class Projection implements Folding {
    /** Events of a few batches: every bucket is handed the same ones, at about the same time. */
    private static final int FOLDED_MAX = 5_000;

    private final List<Projector> projectors;

    /** What an event changes in each bucket, by the event itself and while others hold it. */
    private final Cache<LogEntry, List<List<Write>>> everywhere =
            Caffeine.newBuilder().weakKeys().maximumSize(FOLDED_MAX).build();

    public Projection() {
        this(KeyFamily.AUDIENCE_MAX);
    }

    /**
     * @param audienceMax how large an audience is delivered to, in a bucket; {@link
     *     KeyFamily#AUDIENCE_MAX} wherever others fold the same log
     */
    public Projection(int audienceMax) {
        this.projectors =
                List.of(
                        new CommunityCards(),
                        new MemberCards(),
                        new PostCards(),
                        new Relations(audienceMax),
                        new Bonds(),
                        new Followings(),
                        new Blocks(),
                        new Mutes(),
                        new Hidings(),
                        new Notifications(),
                        new Invitations(),
                        new Threshold(),
                        new Reports(),
                        new Gatherings(),
                        new Timelines(),
                        new Threads());
    }

    @Override
    public List<Write> writes(List<LogEntry> entries, int bucket) {
        List<Write> writes = new ArrayList<>();
        for (LogEntry entry : entries) {
            writes.addAll(everywhere.get(entry, this::fold).get(bucket));
        }
        return writes;
    }

    private List<List<Write>> fold(LogEntry entry) {
        List<List<Write>> writes = new ArrayList<>(Buckets.COUNT);
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            writes.add(new ArrayList<>(2));
        }
        for (Projector projector : projectors) {
            projector.project(entry, write -> writes.get(write.bucket()).add(write));
        }
        return writes;
    }
}
