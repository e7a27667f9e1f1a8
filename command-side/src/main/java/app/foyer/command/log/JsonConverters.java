package app.foyer.command.log;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.ContentTypeConverter;
import org.axonframework.serialization.Converter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Axon's converters between texts and bytes, and between texts and JSON, for upcasters. */
final class JsonConverters {
    private JsonConverters() {}

    static Converter converter(JsonMapper json) {
        ChainingConverter converter = new ChainingConverter();
        converter.registerConverter(new Parsing(json));
        converter.registerConverter(new Writing());
        return converter;
    }

    private record Parsing(JsonMapper json) implements ContentTypeConverter<String, JsonNode> {
        @Override
        public Class<String> expectedSourceType() {
            return String.class;
        }

        @Override
        public Class<JsonNode> targetType() {
            return JsonNode.class;
        }

        @Override
        public JsonNode convert(String text) {
            return json.readTree(text);
        }
    }

    private record Writing() implements ContentTypeConverter<JsonNode, String> {
        @Override
        public Class<JsonNode> expectedSourceType() {
            return JsonNode.class;
        }

        @Override
        public Class<String> targetType() {
            return String.class;
        }

        @Override
        public String convert(JsonNode tree) {
            return tree.toString();
        }
    }
}
