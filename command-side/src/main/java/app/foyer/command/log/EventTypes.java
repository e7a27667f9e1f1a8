package app.foyer.command.log;

import app.foyer.contract.event.Event;
import app.foyer.contract.event.Personal;
import app.foyer.contract.event.StoredAs;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event there is, by its class and by its stored name, found through the sealed types. */
final class EventTypes {
    private final Map<Class<?>, EventType> byClass = new HashMap<>();
    private final Map<String, EventType> byName = new HashMap<>();

    EventTypes() {
        records(Event.class).map(EventTypes::describe).forEach(this::add);
    }

    /**
     * One kind of event.
     *
     * @param personal the names of its fields that are stored encrypted
     */
    record EventType(
            Class<? extends Event> type, String name, int revision, List<String> personal) {}

    Stream<EventType> all() {
        return byName.values().stream();
    }

    boolean isEvent(Class<?> type) {
        return byClass.containsKey(type);
    }

    EventType of(Class<?> type) {
        EventType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type + " is not an event");
        }
        return found;
    }

    /** The event that is stored like this; empty if this version knows none. */
    Optional<EventType> stored(String name, @Nullable String revision) {
        return Optional.ofNullable(byName.get(name))
                .filter(type -> Integer.toString(type.revision()).equals(revision));
    }

    private void add(EventType type) {
        byClass.put(type.type(), type);
        if (byName.put(type.name(), type) != null) {
            throw new IllegalStateException("two events are stored as " + type.name());
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::records);
    }

    private static EventType describe(Class<?> type) {
        StoredAs stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(type + " has no stored name");
        }
        List<String> personal =
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Personal.class))
                        .map(RecordComponent::getName)
                        .toList();
        return new EventType(
                type.asSubclass(Event.class), stored.value(), stored.revision(), personal);
    }
}
