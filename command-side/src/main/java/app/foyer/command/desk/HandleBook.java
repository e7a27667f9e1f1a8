package app.foyer.command.desk;

import app.foyer.command.decide.HandleState;
import app.foyer.command.decide.State;
import app.foyer.command.keys.KeyedHash;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Handle;
import app.foyer.contract.command.Handles;
import app.foyer.contract.event.HandleEvent;
import app.foyer.contract.id.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds whose a handle is, as the log has it now. */
public final class HandleBook implements Handles {
    private final Function<Collection<AggregateId>, Map<AggregateId, State>> states;
    private final KeyedHash hash;

    /**
     * @param states of aggregates, as the log has them now
     * @param hash by which handles are known
     */
    public HandleBook(
            Function<Collection<AggregateId>, Map<AggregateId, State>> states, KeyedHash hash) {
        this.states = states;
        this.hash = hash;
    }

    @Override
    public Handle of(String written) {
        String text = Handle.canonical(written);
        return new Handle(hash.of(text), text);
    }

    @Override
    public Optional<MemberId> holderOf(Handle handle) {
        AggregateId id = HandleEvent.aggregate(handle.id());
        return states.apply(List.of(id)).get(id) instanceof HandleState state
                ? Optional.ofNullable(state.holder())
                : Optional.empty();
    }
}
