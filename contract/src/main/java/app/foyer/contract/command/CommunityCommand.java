package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.event.CommunityEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked about a community. */
public sealed interface CommunityCommand extends Command {
    CommunityId community();

    @Override
    default AggregateId aggregate() {
        return CommunityEvent.aggregate(community());
    }

    /**
     * Found a community; until it is opened only its members see it.
     *
     * @param founder becomes its first member; null where a recorded history does not say
     */
    record FoundCommunity(
            CommunityId community, @Nullable MemberId founder, Description description, Door door)
            implements CommunityCommand {
        /** With an open door. */
        public FoundCommunity(
                CommunityId community, @Nullable MemberId founder, Description description) {
            this(community, founder, description, Door.OPEN);
        }
    }

    /** Let it be entered otherwise from now on; a founder may. Who is in stays in. */
    record SetDoor(CommunityId community, MemberId by, Door door) implements CommunityCommand {}

    /** Describe it anew; a founder may. */
    record DescribeCommunity(CommunityId community, @Nullable MemberId by, Description description)
            implements CommunityCommand {}

    /**
     * Let it hold so many members; a founder may. Who is in stays in.
     *
     * @param capacity 1 to {@link app.foyer.contract.Limits#CAPACITY_MAX}; null for any number
     */
    record SetCapacity(CommunityId community, MemberId by, @Nullable Integer capacity)
            implements CommunityCommand {}

    /**
     * Set the time at which it opens by itself, or call that off; a founder may.
     *
     * @param opensAt in the future, within {@link app.foyer.contract.Limits#OPENING_WITHIN}; null
     *     for no time
     * @param announced whether everybody may read beforehand that it opens, and what it is about
     */
    record SetOpening(
            CommunityId community, MemberId by, @Nullable Instant opensAt, boolean announced)
            implements CommunityCommand {}

    /** Open it, if its time has come and enough is there. */
    record OpenAtItsTime(CommunityId community) implements CommunityCommand {}

    /**
     * Open it, if enough is there; a founder may.
     *
     * @param by null where a recorded history says that it was open, however little is there
     */
    record OpenCommunity(CommunityId community, @Nullable MemberId by)
            implements CommunityCommand {}
}
