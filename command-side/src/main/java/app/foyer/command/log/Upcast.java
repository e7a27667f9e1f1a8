package app.foyer.command.log;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an event that was stored at one revision reads at the next. It sees personal fields as they
 * are stored, sealed: it may move them, and cannot read them.
 */
final class Upcast extends SingleEventUpcaster {
    private final SimpleSerializedType before;
    private final SimpleSerializedType after;
    private final UnaryOperator<ObjectNode> change;

    /**
     * @param name the event's stored name
     * @param revision that is brought to the next
     * @param change of the event's JSON; it may change what it is given
     */
    Upcast(String name, int revision, UnaryOperator<ObjectNode> change) {
        this.before = new SimpleSerializedType(name, Integer.toString(revision));
        this.after = new SimpleSerializedType(name, Integer.toString(revision + 1));
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(before);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(
                after, JsonNode.class, stored -> change.apply((ObjectNode) stored));
    }
}
