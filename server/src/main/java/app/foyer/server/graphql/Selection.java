package app.foyer.server.graphql;

import graphql.GraphQLContext;
import graphql.introspection.Introspection;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What is selected of an object, where all of it is properties of the object itself: it is written
 * without asking for anything, by the schema's own means.
 */
final class Selection {
    private final List<Selected> fields;

    private Selection(List<Selected> fields) {
        this.fields = List.copyOf(fields);
    }

    /** It cannot be written without asking, or what was found is not what the schema says. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlain(String why) {
            super(why, null, false, false);
        }
    }

    /** How a property is read off its object. */
    private interface Property {
        @Nullable Object of(Object source) throws Exception;
    }

    /**
     * One field.
     *
     * @param inner what is selected of its value; null of a leaf
     * @param leaf what its value is in an answer
     */
    private record Selected(
            String key,
            Property property,
            boolean mayBeNull,
            @Nullable Selection inner,
            Function<Object, @Nullable Object> leaf) {}

    /**
     * Takes what is selected of an object apart.
     *
     * @throws NotPlain if something of it is no property of its object
     */
    static Selection of(List<ExecutableNormalizedField> selected, GraphQLSchema schema) {
        List<Selected> fields = new ArrayList<>();
        for (ExecutableNormalizedField field : selected) {
            fields.add(selected(field, schema));
        }
        return new Selection(fields);
    }

    private static Selected selected(ExecutableNormalizedField field, GraphQLSchema schema) {
        String type = only(field);
        if (field.getFieldName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Selected(field.getResultKey(), _ -> type, false, null, value -> value);
        }
        FieldCoordinates place = FieldCoordinates.coordinates(type, field.getFieldName());
        GraphQLFieldDefinition definition = schema.getFieldDefinition(place);
        if (definition == null) {
            throw new NotPlain("unknown: " + place);
        }
        GraphQLOutputType whole = definition.getType();
        GraphQLType bare = GraphQLTypeUtil.unwrapAll(whole);
        return new Selected(
                field.getResultKey(),
                property(place, definition, field, schema),
                !(whole instanceof GraphQLNonNull),
                field.hasChildren() ? of(field.getChildren(), schema) : null,
                leaf(bare));
    }

    /** Of several types it is not known before the value is. */
    private static String only(ExecutableNormalizedField field) {
        if (field.getObjectTypeNames().size() != 1) {
            throw new NotPlain("of several types: " + field.getFieldName());
        }
        return field.getSingleObjectTypeName();
    }

    private static Property property(
            FieldCoordinates place,
            GraphQLFieldDefinition definition,
            ExecutableNormalizedField field,
            GraphQLSchema schema) {
        if (NodeFields.NamedCommunity.isEnough(field)) {
            return source -> NodeFields.NamedCommunity.of((Post) source);
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(place, definition);
        if (!(fetcher instanceof LightDataFetcher<?> light)) {
            throw new NotPlain("is asked for: " + place);
        }
        return source ->
                light.get(
                        definition,
                        source,
                        () -> {
                            throw new NotPlain("wants to know what is around it: " + place);
                        });
    }

    private static Function<Object, @Nullable Object> leaf(GraphQLType type) {
        GraphQLContext context = GraphQLContext.getDefault();
        return switch (type) {
            case GraphQLEnumType words -> value -> words.serialize(value, context, Locale.ROOT);
            case GraphQLScalarType scalar ->
                    value -> scalar.getCoercing().serialize(value, context, Locale.ROOT);
            default -> value -> value;
        };
    }

    /**
     * Writes an object as JSON.
     *
     * @throws NotPlain if it is not what the schema says
     */
    void write(Object source, JsonGenerator json) {
        json.writeStartObject();
        writeFields(source, json);
        json.writeEndObject();
    }

    /** The same, without the braces: into an object that is being written. */
    void writeFields(Object source, JsonGenerator json) {
        for (Selected field : fields) {
            json.writeName(field.key());
            write(read(field, source), field, field.mayBeNull(), json);
        }
    }

    private static @Nullable Object read(Selected field, Object source) {
        try {
            return field.property().of(source);
        } catch (NotPlain e) {
            throw e;
        } catch (Exception e) {
            throw new NotPlain(field.key() + " cannot be read: " + e.getMessage());
        }
    }

    private static void write(
            @Nullable Object value, Selected field, boolean mayBeNull, JsonGenerator json) {
        switch (value) {
            case null -> {
                if (!mayBeNull) {
                    throw new NotPlain(field.key() + " is not there");
                }
                json.writeNull();
            }
            case Collection<?> many -> {
                json.writeStartArray();
                many.forEach(each -> write(each, field, false, json));
                json.writeEndArray();
            }
            default -> {
                if (field.inner() != null) {
                    field.inner().write(value, json);
                } else {
                    json.writePOJO(field.leaf().apply(value));
                }
            }
        }
    }
}
