package app.foyer.server.graphql;

import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.server.caller.Callers;
import app.foyer.server.caller.Threshold;
import app.foyer.server.error.FrontCode;
import app.foyer.server.graphql.Selection.NotPlain;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Gives each request its {@link Reading}, and its answer the freshness and the codes. */
final class ReadingInterceptor implements WebGraphQlInterceptor {
    private static final int TOKENS_MAX = 5_000;
    private static final int CHARACTERS_MAX = 100_000;
    private static final ParserOptions LIMITS =
            ParserOptions.newParserOptions()
                    .captureIgnoredChars(false)
                    .captureLineComments(false)
                    .maxTokens(TOKENS_MAX)
                    .maxWhitespaceTokens(2 * TOKENS_MAX)
                    .maxCharacters(CHARACTERS_MAX)
                    .maxRuleDepth(500)
                    .build();

    private final Callers callers;
    private final Queries queries;
    private final Freshness freshness;
    private final JsonMapper json;
    private final Threshold threshold;
    private final Supplier<GraphQLSchema> schema;
    private final WrittenHomes written;

    /**
     * @param schema once it is there
     */
    ReadingInterceptor(
            Callers callers,
            Queries queries,
            Threshold threshold,
            Freshness freshness,
            Supplier<GraphQLSchema> schema,
            WrittenHomes written,
            JsonMapper json) {
        this.schema = schema;
        this.written = written;
        this.freshness = freshness;
        this.json = json;
        this.callers = callers;
        this.queries = queries;
        this.threshold = threshold;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(RequestContextHolder.currentRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("there are no requests but HTTP's");
        }
        Reading reading =
                new Reading(callers.of(attributes.getRequest(), 0), queries, threshold, 0);
        request.configureExecutionInput((_, input) ->
                input.graphQLContext(context ->
                                context.of(ParserOptions.class, LIMITS, "reading", reading))
                        .build());
        return chain.next(request)
                .map(response -> {
                    learn(response, reading, attributes.getRequest());
                    return finished(response, reading);
                });
    }

    /**
     * Finds out how a question is answered from a first page of home alone. What comes of it is
     * taken for good only if it is what has just been answered.
     */
    private void learn(WebGraphQlResponse response, Reading reading, HttpServletRequest request) {
        Reading.FirstPage home = reading.homeAlone();
        if (home == null
                || !GraphqlShortcut.isToBeLearned(request)
                || !response.getErrors().isEmpty()) {
            return;
        }
        HomeShape shape = HomeShape.of(response.getExecutionInput(), schema.get());
        boolean isRight = shape != null && isRight(shape, home.page(), response.getData());
        GraphqlShortcut.learn(request, home.first(), isRight ? shape : null);
    }

    /** Whether it answers a page as it was answered by the framework. */
    private boolean isRight(HomeShape shape, Page<HomeEntry> page, @Nullable Object data) {
        try {
            return Arrays.equals(written.of(page, shape).whole(), json.writeValueAsBytes(data));
        } catch (NotPlain e) {
            return false;
        }
    }

    private WebGraphQlResponse finished(WebGraphQlResponse response, Reading reading) {
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        if (reading.position() != Long.MAX_VALUE) {
            extensions.put("foyer", freshness.of(reading.position(), reading.stale()));
            response.getResponseHeaders()
                    .set(Freshness.POSITION, Long.toString(reading.position()));
        }
        List<GraphQLError> errors =
                response.getErrors().stream().map(ReadingInterceptor::coded).toList();
        return response.transform(builder -> builder.extensions(extensions).errors(errors));
    }

    /** Gives a code to the errors that graphql-java itself finds. */
    private static GraphQLError coded(ResponseError error) {
        var builder =
                GraphqlErrorBuilder.newError()
                        .message("%s", error.getMessage() == null ? "" : error.getMessage())
                        .path(error.getParsedPath())
                        .locations(error.getLocations())
                        .errorType(error.getErrorType());
        Map<String, Object> extensions = new LinkedHashMap<>(error.getExtensions());
        extensions.computeIfAbsent("code", _ -> code(error).code());
        return builder.extensions(extensions).build();
    }

    private static FrontCode code(ResponseError error) {
        String message = error.getMessage();
        boolean tooLarge =
                error.getErrorType() == ErrorType.InvalidSyntax
                        && message != null
                        && (message.contains("cancelled") || message.contains("exceed"));
        if (tooLarge) {
            return FrontCode.QUERY_TOO_LARGE;
        }
        return error.getErrorType() instanceof ErrorType
                ? FrontCode.QUERY_INVALID
                : FrontCode.INTERNAL;
    }
}
