package app.foyer.query.projection;

import app.foyer.contract.Origin;
import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an event changes in a bucket. Pure: the same log gives the same buckets, always. */
public final class Projection {
    private final List<Projector> projectors;

    /**
     * @param counted whose words count for the ranking
     */
    public Projection(Set<Origin> counted) {
        this.projectors =
                List.of(
                        new CommunityCards(),
                        new MemberCards(),
                        new PostCards(),
                        new Relations(),
                        new Timelines(),
                        new Signals(counted));
    }

    /** The changes, in the order in which they are to be applied. */
    public List<Write> writes(LogEntry entry, int bucket) {
        List<Write> writes = new ArrayList<>();
        for (Projector projector : projectors) {
            projector.project(entry, bucket, writes::add);
        }
        return writes;
    }
}
