package app.foyer.server.graphql;

import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.server.graphql.Connection.PageInfo;
import app.foyer.server.graphql.HomeController.Beside;
import app.foyer.server.graphql.Selection.NotPlain;
import graphql.ExecutionInput;
import graphql.execution.RawVariables;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How a question that asks for a page of home, and for nothing beside it, is answered from such a
 * page: field by field as it was asked.
 */
final class HomeShape {
    private static final String EDGES = "edges";
    private static final String NODE = "node";

    private final String key;
    private final List<Part> page;
    private final List<Part> entry;
    private final Selection post;

    /** Writes cards where they belong. */
    interface Cards {
        /** Writes what is selected of one. */
        void write(Card card, Selection selected);
    }

    /**
     * What is asked of a page, or of an entry.
     *
     * @param plain its properties; null for what is further inside: the entries of a page, the post
     *     of an entry
     */
    private record Part(String key, @Nullable Selection plain) {}

    /** What a page has beside its entries. */
    private record WholePage(PageInfo pageInfo) {}

    private HomeShape(ExecutableNormalizedField home, GraphQLSchema schema) {
        this.key = home.getResultKey();
        this.page = parts(home.getChildren(), EDGES, schema);
        List<ExecutableNormalizedField> edges = inside(home.getChildren(), EDGES);
        this.entry = parts(edges, NODE, schema);
        this.post = Selection.of(inside(edges, NODE), schema);
    }

    /** Of a question that was answered; null if it asks for more than home has. */
    static @Nullable HomeShape of(ExecutionInput asked, GraphQLSchema schema) {
        List<ExecutableNormalizedField> fields =
                ExecutableNormalizedOperationFactory
                        .createExecutableNormalizedOperationWithRawVariables(
                                schema,
                                Parser.parse(asked.getQuery()),
                                asked.getOperationName(),
                                RawVariables.of(asked.getVariables()))
                        .getTopLevelFields();
        if (fields.size() != 1 || !fields.getFirst().getFieldName().equals("home")) {
            return null;
        }
        try {
            return new HomeShape(fields.getFirst(), schema);
        } catch (NotPlain e) {
            return null;
        }
    }

    private static List<Part> parts(
            List<ExecutableNormalizedField> fields, String inside, GraphQLSchema schema) {
        return fields.stream()
                .map(field ->
                        new Part(
                                field.getResultKey(),
                                field.getFieldName().equals(inside)
                                        ? null
                                        : Selection.of(List.of(field), schema)))
                .toList();
    }

    /** What is asked of a field by that name, which is there once at most. */
    private static List<ExecutableNormalizedField> inside(
            List<ExecutableNormalizedField> fields, String name) {
        List<ExecutableNormalizedField> found =
                fields.stream().filter(field -> field.getFieldName().equals(name)).toList();
        if (found.size() > 1) {
            throw new NotPlain(name + " is asked for twice");
        }
        return found.isEmpty() ? List.of() : found.getFirst().getChildren();
    }

    /**
     * Writes the data of the answer.
     *
     * @throws NotPlain if something on the page is not what the schema says
     */
    void write(Page<HomeEntry> read, JsonGenerator generator, Cards cards) {
        generator.writeStartObject();
        generator.writeName(key);
        generator.writeStartObject();
        WholePage whole = new WholePage(PageInfo.of(read, false));
        for (Part part : page) {
            if (part.plain() != null) {
                part.plain().writeFields(whole, generator);
            } else {
                generator.writeName(part.key());
                generator.writeStartArray();
                read.edges().forEach(edge -> write(edge, generator, cards));
                generator.writeEndArray();
            }
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private void write(Page.Edge<HomeEntry> edge, JsonGenerator generator, Cards cards) {
        Beside beside = Beside.of(edge);
        generator.writeStartObject();
        for (Part part : entry) {
            if (part.plain() != null) {
                part.plain().writeFields(beside, generator);
            } else {
                generator.writeName(part.key());
                cards.write(edge.node().card(), post);
            }
        }
        generator.writeEndObject();
    }
}
