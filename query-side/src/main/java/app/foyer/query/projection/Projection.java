package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
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

    /** What an event changes in all buckets, by the event itself and while others hold it. */
    private final Cache<LogEntry, List<Write>> everywhere =
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
            for (Write write : everywhere.get(entry, this::fold)) {
                if (write.bucket() == bucket) {
                    writes.add(write);
                }
            }
        }
        return writes;
    }

    private List<Write> fold(LogEntry entry) {
        List<Write> writes = new ArrayList<>();
        projectors.forEach(projector -> projector.project(entry, writes::add));
        return writes;
    }
}
