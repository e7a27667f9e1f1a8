package app.foyer.command.decide;

import app.foyer.contract.Coming;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a member said to a gathering.
 *
 * @param coming null for nothing, or while they wait for a seat
 * @param waiting whether they wait for one
 * @param came whether they were there
 */
public record AnswerState(@Nullable Coming coming, boolean waiting, boolean came) implements State {
    static final AnswerState NONE = new AnswerState(null, false, false);

    boolean isSeated() {
        return coming == Coming.YES;
    }

    @Override
    public AnswerState after(Event event) {
        if (!(event instanceof AnswerEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case AnswerGiven e -> new AnswerState(e.coming(), false, came);
            case AnswerWaited _ -> new AnswerState(null, true, came);
            case MemberCame _ -> new AnswerState(coming, waiting, true);
        };
    }
}
