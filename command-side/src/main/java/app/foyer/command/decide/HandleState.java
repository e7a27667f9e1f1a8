package app.foyer.command.decide;

import app.foyer.contract.Limits;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.event.HandleEvent.HandleGivenUp;
import app.foyer.contract.event.HandleEvent.HandleTaken;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose a handle is, or was.
 *
 * @param last who has it, or had it last; null if nobody ever did
 * @param givenUpAt null while they have it
 */
public record HandleState(@Nullable MemberId last, @Nullable Instant givenUpAt) implements State {
    static final HandleState FREE = new HandleState(null, null);

    /** Who has it now; null if nobody does. */
    public @Nullable MemberId holder() {
        return givenUpAt == null ? last : null;
    }

    /** Whether a member may take it: nobody else has it, or had it lately. */
    boolean isFreeFor(MemberId member, Instant now) {
        return last == null
                || last.equals(member)
                || (givenUpAt != null && !now.isBefore(givenUpAt.plus(Limits.HANDLE_KEPT)));
    }

    @Override
    public HandleState after(Event event) {
        if (!(event instanceof HandleEvent own)) {
            throw State.foreign(this, event);
        }
        return switch (own) {
            case HandleTaken e -> new HandleState(e.member(), null);
            case HandleGivenUp e -> new HandleState(e.member(), e.at());
        };
    }
}
