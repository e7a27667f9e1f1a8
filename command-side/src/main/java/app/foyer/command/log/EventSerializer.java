package app.foyer.command.log;

import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.MemberKeys;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.PersonalEvent;
import app.foyer.contract.id.MemberId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns events into JSON text under their stored names, and back; personal fields are encrypted on
 * the way. What is not an event (metadata, tokens) is plain JSON under its class name. An event
 * that this version does not know can be handed on, but not read: its payload is an {@link
 * UnknownEventType}, thrown.
 */
public final class EventSerializer implements Serializer {
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    /**
     * How a sealed field begins; in a text that a member wrote, the quotation marks are escaped.
     */
    private static final String SEALED = "{\"key\":\"";

    private final EventTypes types = new EventTypes();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
    private final MemberKeys keys;
    private final Cipherbox cipherbox;
    private final JsonMapper json =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private final Converter converter = JsonConverters.converter(json);
    private final JsonMapper opening;

    public EventSerializer(MemberKeys keys, Cipherbox cipherbox) {
        this.keys = keys;
        this.cipherbox = cipherbox;
        this.opening = Opening.mapper(types, cipherbox, json);
    }

    /** Makes the keys that these events need, all at once: one commit instead of one for each. */
    void prepare(Collection<?> payloads) {
        keys.prepare(
                payloads.stream()
                        .filter(PersonalEvent.class::isInstance)
                        .map(event -> ((PersonalEvent) event).owner())
                        .toList());
    }

    /**
     * Has the keys at hand that these stored payloads need, by one query instead of one for each.
     */
    void prepareToRead(Collection<String> payloads) {
        Set<MemberId> owners = new HashSet<>();
        for (String payload : payloads) {
            int at = payload.indexOf(SEALED);
            if (at >= 0) {
                int begin = at + SEALED.length();
                owners.add(MemberId.of(payload.substring(begin, payload.indexOf('"', begin))));
            }
        }
        keys.fetch(owners);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        JsonNode tree = json.valueToTree(object);
        if (object instanceof Event event) {
            seal(event, (ObjectNode) tree);
        }
        T data = converter.convert(tree.toString(), String.class, representation);
        return new SimpleSerializedObject<>(
                data, representation, typeForClass(object == null ? null : object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    // The type that Axon's caller asks for is unchecked in Axon's own signature.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        if (SerializedType.isEmptyType(stored.getType())) {
            return null;
        }
        Class<?> type = classForType(stored.getType());
        if (type == UnknownSerializedType.class) {
            throw new UnknownEventType(stored.getType());
        }
        if (types.isEvent(type)) {
            return (T) event(types.of(type), stored);
        }
        JsonNode tree = tree(stored);
        if (type == MetaData.class) {
            // It refuses to be filled entry by entry.
            return (T) MetaData.from(json.treeToValue(tree, METADATA));
        }
        return (T) json.treeToValue(tree, type);
    }

    private Object event(EventTypes.EventType type, SerializedObject<?> stored) {
        ObjectReader reader = readers.computeIfAbsent(type.type(), opening::readerFor);
        return stored.getData() instanceof String text
                ? reader.readValue(text)
                : reader.readValue(tree(stored));
    }

    private JsonNode tree(SerializedObject<?> stored) {
        return converter.convert(stored.getData(), stored.getContentType(), JsonNode.class);
    }

    /** The class; {@link UnknownSerializedType} of what this version does not know. */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.isEmptyType(type)) {
            return Void.class;
        }
        if (!type.getName().contains(".axonframework.") && !type.getName().startsWith("java.")) {
            return types.stored(type.getName(), type.getRevision())
                    .<Class<?>>map(EventTypes.EventType::type)
                    .orElse(UnknownSerializedType.class);
        }
        try {
            return Class.forName(type.getName());
        } catch (ClassNotFoundException e) {
            return UnknownSerializedType.class;
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as in Axon's own signature
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.TYPE.equals(type) || Void.class.equals(type)) {
            return SimpleSerializedType.emptyType();
        }
        if (types.isEvent(type)) {
            EventTypes.EventType event = types.of(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
        return new SimpleSerializedType(type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private void seal(Event event, ObjectNode tree) {
        EventTypes.EventType type = types.of(event.getClass());
        if (!(event instanceof PersonalEvent personal)) {
            return;
        }
        for (String field : type.personal()) {
            JsonNode value = tree.get(field);
            if (value != null && !value.isNull()) {
                Optional<Cipherbox.Sealed> sealed =
                        cipherbox.seal(
                                personal.owner(),
                                Opening.about(type, field) + personal.owner(),
                                value.toString().getBytes(StandardCharsets.UTF_8));
                // Of who is forgotten nothing personal is stored.
                sealed.ifPresentOrElse(
                        words -> put(words, tree.putObject(field)), () -> tree.remove(field));
            }
        }
    }

    private static void put(Cipherbox.Sealed words, ObjectNode field) {
        field.put("key", words.key().member().toString())
                .put("version", words.key().version())
                .put("nonce", words.nonce())
                .put("ciphertext", words.ciphertext());
    }
}
