package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.query.store.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * What events change in one of the sixteen buckets of ids. Pure: the same log gives the same
 * buckets, always.
 */
public final class Projection implements Folding {
    private final List<Projector> projectors;

    public Projection() {
        this.projectors =
                List.of(
                        new CommunityCards(),
                        new MemberCards(),
                        new PostCards(),
                        new Relations(),
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
            for (Projector projector : projectors) {
                projector.project(entry, bucket, writes::add);
            }
        }
        return writes;
    }
}
