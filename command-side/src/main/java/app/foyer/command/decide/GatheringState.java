package app.foyer.command.decide;

import app.foyer.contract.Meeting;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;

/** What became of a gathering. */
public sealed interface GatheringState extends State {
    record Unknown() implements GatheringState {}

    /** It was announced. */
    record Announced(CommunityId community, MemberId host, Meeting meeting, Course course)
            implements GatheringState {
        boolean hasBegun(Instant now) {
            return !now.isBefore(meeting.start());
        }

        boolean isOver(Instant now) {
            return course == Course.HELD || !now.isBefore(meeting.end());
        }

        private Announced changed(Meeting anew) {
            return new Announced(community, host, anew, course);
        }

        private Announced taking(Course next) {
            return new Announced(community, host, meeting, next);
        }
    }

    /** How it went. */
    enum Course {
        TO_COME,
        CANCELLED,
        HELD,
        DISOWNED
    }

    @Override
    default GatheringState after(Event event) {
        if (!(event instanceof GatheringEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case GatheringAnnounced e ->
                    new Announced(e.community(), e.host(), e.meeting(), Course.TO_COME);
            case GatheringChanged e -> announced().changed(e.meeting());
            case GatheringCancelled _ -> announced().taking(Course.CANCELLED);
            case GatheringDisowned _ -> announced().taking(Course.DISOWNED);
            case GatheringHeld _ -> announced().taking(Course.HELD);
        };
    }

    private Announced announced() {
        if (this instanceof Announced announced) {
            return announced;
        }
        throw new IllegalStateException("happens only to what was announced");
    }
}
