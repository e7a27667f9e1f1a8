package app.foyer.command.log;

import app.foyer.command.keys.Cipherbox;
import app.foyer.command.keys.MemberKeys;
import app.foyer.contract.event.Personal;
import app.foyer.contract.id.MemberId;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a personal field: opens what is sealed in it, as the parser comes by. Null once the key is
 * destroyed.
 */
final class Opening extends ValueDeserializer<Object> {
    private final EventTypes types;
    private final Cipherbox cipherbox;
    private final JsonMapper plain;

    /**
     * What is authenticated with the value, but for the owner; null while the field is not known.
     */
    private final @Nullable String field;

    private final @Nullable ObjectReader value;

    private Opening(
            EventTypes types,
            Cipherbox cipherbox,
            JsonMapper plain,
            @Nullable String field,
            @Nullable ObjectReader value) {
        this.types = types;
        this.cipherbox = cipherbox;
        this.plain = plain;
        this.field = field;
        this.value = value;
    }

    /** A mapper that opens the personal fields of events. */
    static JsonMapper mapper(EventTypes types, Cipherbox cipherbox, JsonMapper plain) {
        Opening opening = new Opening(types, cipherbox, plain, null, null);
        return plain.rebuild()
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                new PersonalFields(opening),
                                plain.deserializationConfig().getAnnotationIntrospector()))
                .build();
    }

    private static final class PersonalFields extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        private final transient Opening opening;

        PersonalFields(Opening opening) {
            this.opening = opening;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && isPersonal(parameter)
                    ? opening
                    : null;
        }

        /** A record is read through its constructor, whose parameters are its components. */
        private static boolean isPersonal(AnnotatedParameter parameter) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            return components != null
                    && parameter.getIndex() < components.length
                    && components[parameter.getIndex()].isAnnotationPresent(Personal.class);
        }
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, BeanProperty property) {
        EventTypes.EventType type = types.of(property.getMember().getDeclaringClass());
        return new Opening(
                types,
                cipherbox,
                plain,
                about(type, property.getName()),
                plain.readerFor(property.getType()));
    }

    /** What is authenticated with a field's value, but for the owner. */
    static String about(EventTypes.EventType type, String field) {
        return type.name() + "/" + field + "/";
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        String owner = "";
        int version = 0;
        byte[] nonce = {};
        byte[] ciphertext = {};
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "key" -> owner = parser.getString();
                case "version" -> version = parser.getIntValue();
                case "nonce" -> nonce = parser.getBinaryValue();
                case "ciphertext" -> ciphertext = parser.getBinaryValue();
                default -> context.handleUnknownProperty(parser, this, Object.class, name);
            }
        }
        MemberId member = MemberId.of(owner);
        Cipherbox.Sealed sealed =
                new Cipherbox.Sealed(new MemberKeys.KeyId(member, version), nonce, ciphertext);
        return cipherbox
                .open(field + member, sealed)
                .<Object>map(bytes -> Objects.requireNonNull(value).readValue(bytes))
                .orElse(null);
    }
}
