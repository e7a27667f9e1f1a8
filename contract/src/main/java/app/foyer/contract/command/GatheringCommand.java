package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Meeting;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.util.List;

/** What can be asked about a gathering; founders and moderators of its community may. */
public sealed interface GatheringCommand extends Command {
    GatheringId gathering();

    MemberId by();

    @Override
    default AggregateId aggregate() {
        return GatheringEvent.aggregate(gathering());
    }

    /** Announce it. */
    record Announce(GatheringId gathering, CommunityId community, MemberId by, Meeting meeting)
            implements GatheringCommand {}

    /** Let it be otherwise. Who has a seat keeps it. */
    record ChangeGathering(GatheringId gathering, MemberId by, Meeting meeting)
            implements GatheringCommand {}

    /** Call it off. */
    record Cancel(GatheringId gathering, MemberId by, String reason) implements GatheringCommand {}

    /** Forget what was said of it, since its host is forgotten. */
    record Disown(GatheringId gathering, MemberId by) implements GatheringCommand {}

    /** Say that it took place; once it has begun. */
    record Hold(GatheringId gathering, MemberId by) implements GatheringCommand {}

    /**
     * Say who was there; once it has begun. Who is recorded already is passed over.
     *
     * @param members who are in the community, 1 to {@link
     *     app.foyer.contract.Limits#PRESENT_AT_ONCE_MAX}
     */
    record RecordPresence(GatheringId gathering, MemberId by, List<MemberId> members)
            implements GatheringCommand {
        public RecordPresence {
            members = List.copyOf(members);
        }
    }
}
