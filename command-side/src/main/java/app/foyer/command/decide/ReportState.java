package app.foyer.command.decide;

import app.foyer.contract.Reported;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.event.ReportEvent.ReportMade;
import app.foyer.contract.event.ReportEvent.ReportSettled;
import app.foyer.contract.event.ReportEvent.ReportWithdrawn;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/** How far a report has come. */
public sealed interface ReportState extends State {
    /** Was never made, or was taken back. */
    record None() implements ReportState {}

    /**
     * It was made.
     *
     * @param accused whom it is about; null for a community
     * @param open whether it is still to be settled
     */
    record Made(
            MemberId reporter,
            CommunityId place,
            Reported about,
            @Nullable MemberId accused,
            boolean open)
            implements ReportState {}

    @Override
    default ReportState after(Event event) {
        if (!(event instanceof ReportEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case ReportMade e -> new Made(e.reporter(), e.place(), e.about(), e.accused(), true);
            case ReportWithdrawn _ -> new None();
            case ReportSettled e ->
                    switch (this) {
                        case Made made ->
                                new Made(
                                        made.reporter(),
                                        made.place(),
                                        made.about(),
                                        made.accused(),
                                        false);
                        case None _ ->
                                throw new IllegalStateException(
                                        "settled, but not made: " + e.report());
                    };
        };
    }
}
