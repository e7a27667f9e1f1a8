package app.foyer.server.switching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of other networks: read within limits, and asked as ActivityStreams may write it. */
final class Json {
    static final JsonMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(SwitchingLimits.NESTING_MAX)
                                            .maxStringLength(SwitchingLimits.TEXT_LENGTH_MAX)
                                            .maxNameLength(1_000)
                                            .build())
                            .build());

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private int nodes;

    private Json() {}

    /**
     * The value at which a parser stands, as a tree of so many nodes at most.
     *
     * @throws app.foyer.server.error.FrontRefused {@code archive-too-large}
     */
    static JsonNode tree(JsonParser parser) {
        return new Json().read(parser);
    }

    private JsonNode read(JsonParser parser) {
        if (++nodes > SwitchingLimits.NODES_MAX) {
            throw Received.tooLarge("values in an activity", SwitchingLimits.NODES_MAX);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    object.set(name, read(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(read(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case null, default -> NODES.nullNode();
        };
    }

    /** A text; null where there is none. */
    static @Nullable String text(JsonNode from, String name) {
        JsonNode value = from.get(name);
        return value == null || !value.isString() ? null : value.asString();
    }

    /** A name by which something is meant: a text, or an object that has one as its {@code id}. */
    static Optional<String> id(@Nullable JsonNode meant) {
        return all(meant).stream()
                .flatMap(each -> Optional.ofNullable(idOf(each)).stream())
                .findFirst();
    }

    private static @Nullable String idOf(JsonNode meant) {
        return meant.isString() ? meant.asString() : text(meant, "id");
    }

    /** Where a link leads: a text, or an object that has it as its {@code href}. */
    static Optional<String> href(JsonNode link) {
        return link.isString()
                ? Optional.of(link.asString())
                : Optional.ofNullable(text(link, "href"));
    }

    /** What may be one or a list. */
    static List<JsonNode> all(@Nullable JsonNode oneOrMany) {
        if (oneOrMany == null || oneOrMany.isNull()) {
            return List.of();
        }
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().toList()
                : Stream.of(oneOrMany).toList();
    }

    static boolean isA(JsonNode thing, String type) {
        return all(thing.get("type")).stream().anyMatch(each -> type.equals(each.asString("")));
    }
}
