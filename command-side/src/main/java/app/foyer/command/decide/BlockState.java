package app.foyer.command.decide;

import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import java.util.HashSet;
import java.util.Set;

/** Which of two members blocked the other; it can be both. */
public record BlockState(Set<MemberId> blockers) implements State {
    static final BlockState NONE = new BlockState(Set.of());

    public BlockState {
        blockers = Set.copyOf(blockers);
    }

    /** Whether the two have nothing to do with each other. */
    boolean apart() {
        return !blockers.isEmpty();
    }

    @Override
    public BlockState after(Event event) {
        if (!(event instanceof BlockEvent own)) {
            throw State.foreign(this, event);
        }
        Set<MemberId> next = new HashSet<>(blockers);
        switch (own) {
            case BlockMade made -> next.add(made.blocker());
            case BlockLifted lifted -> next.remove(lifted.blocker());
        }
        return new BlockState(next);
    }
}
