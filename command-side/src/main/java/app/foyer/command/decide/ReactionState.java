package app.foyer.command.decide;

import app.foyer.contract.ReactionKind;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.ReactionEvent;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import java.util.HashSet;
import java.util.Set;

/** What one member signed under one post. */
public record ReactionState(Set<ReactionKind> reactions) implements State {
    static final ReactionState NONE = new ReactionState(Set.of());

    public ReactionState {
        reactions = Set.copyOf(reactions);
    }

    @Override
    public ReactionState after(Event event) {
        if (!(event instanceof ReactionEvent own)) {
            throw State.foreign(this, event);
        }
        Set<ReactionKind> next = new HashSet<>(reactions);
        switch (own) {
            case ReactionAdded added -> next.add(added.reaction());
            case ReactionTakenBack taken -> next.remove(taken.reaction());
        }
        return new ReactionState(next);
    }
}
