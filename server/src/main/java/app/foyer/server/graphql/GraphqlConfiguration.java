package app.foyer.server.graphql;

import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.id.Ids;
import app.foyer.contract.query.LogHead;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.Queries;
import app.foyer.server.caller.Callers;
import app.foyer.server.caller.KnownCallers;
import app.foyer.server.caller.Threshold;
import app.foyer.server.error.Problem;
import app.foyer.server.error.Problems;
import app.foyer.server.finding.Findings;
import app.foyer.server.moderation.Reporting;
import app.foyer.server.moderation.Trails;
import app.foyer.server.reading.ReadMarks;
import app.foyer.server.writing.ReactionKinds;
import app.foyer.server.writing.Writing;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class GraphqlConfiguration {

    @Bean
    QueryController queryController(Findings findings) {
        return new QueryController(findings);
    }

    @Bean
    NodeFields nodeFields(BatchLoaderRegistry loaders) {
        return new NodeFields(loaders);
    }

    @Bean
    HandlerMethodArgumentResolver wishes() {
        return new Wish.Resolver();
    }

    @Bean
    MutationController mutationController(Commands commands, Ids ids, InvitationCodes codes) {
        return new MutationController(commands, ids, codes);
    }

    @Bean
    PostController postController(
            Commands commands, Ids ids, Writing writing, PostLog log, ReactionKinds kinds) {
        return new PostController(commands, ids, writing, log, kinds);
    }

    @Bean
    InvitationController invitationController(Commands commands, InvitationCodes codes) {
        return new InvitationController(commands, codes);
    }

    @Bean
    ModerationController moderationController(Commands commands) {
        return new ModerationController(commands);
    }

    @Bean
    MembershipController membershipController(Commands commands) {
        return new MembershipController(commands);
    }

    @Bean
    AddressController addressController(Commands commands, Addresses addresses) {
        return new AddressController(commands, addresses);
    }

    @Bean
    BlockController blockController(Commands commands) {
        return new BlockController(commands);
    }

    @Bean
    MuteController muteController(Commands commands) {
        return new MuteController(commands);
    }

    @Bean
    NotificationController notificationController(ReadMarks marks) {
        return new NotificationController(marks);
    }

    @Bean
    FollowerController followerController(Commands commands) {
        return new FollowerController(commands);
    }

    @Bean
    OpeningController openingController(Commands commands) {
        return new OpeningController(commands);
    }

    @Bean
    GoingController goingController(Commands commands, Founders founders) {
        return new GoingController(commands, founders);
    }

    @Bean
    GatheringController gatheringController(Commands commands, Findings findings, Ids ids) {
        return new GatheringController(commands, findings, ids);
    }

    @Bean
    ReportController reportController(Commands commands, Reporting reporting, Trails trails) {
        return new ReportController(commands, reporting, trails);
    }

    @Bean
    HideController hideController(Commands commands) {
        return new HideController(commands);
    }

    @Bean
    ThreadController threadController() {
        return new ThreadController();
    }

    @Bean
    HomeController homeController() {
        return new HomeController();
    }

    @Bean
    HandleController handleController(Commands commands, Handles handles) {
        return new HandleController(commands, handles);
    }

    @Bean
    NetworkController networkQueries(Commands commands) {
        return new NetworkController(commands);
    }

    @Bean
    WrittenHomes writtenHomes(JsonMapper json) {
        return new WrittenHomes(json);
    }

    @Bean
    WebGraphQlInterceptor readingInterceptor(
            Callers callers,
            Queries queries,
            Threshold threshold,
            LogHead head,
            ObjectProvider<GraphQlSource> source,
            WrittenHomes written,
            JsonMapper json) {
        return new ReadingInterceptor(
                callers,
                queries,
                threshold,
                new Freshness(head),
                () -> source.getObject().schema(),
                written,
                json);
    }

    /** Behind what counts and names requests, and before what takes them apart. */
    @Bean
    FilterRegistrationBean<GraphqlShortcut> graphqlShortcut(
            KnownCallers callers, Queries queries, WrittenHomes written, LogHead head) {
        var filter =
                new FilterRegistrationBean<>(
                        new GraphqlShortcut(
                                callers,
                                queries,
                                new KnownQuestions(),
                                written,
                                new Freshness(head)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        filter.addUrlPatterns(GraphqlShortcut.PATH);
        return filter;
    }

    @Bean
    Instrumentation queryLimits() {
        return new QueryLimits();
    }

    @Bean
    GraphQlSourceBuilderCustomizer knownDocuments() {
        KnownDocuments known = new KnownDocuments();
        return source ->
                source.configureGraphQl(graphql -> graphql.preparsedDocumentProvider(known));
    }

    /** A request has a thread of its own, which may wait: no field needs another one. */
    @Bean
    static BeanPostProcessor fieldsInTheRequestsThread() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(_ -> false);
                }
                return bean;
            }
        };
    }

    @Bean
    DataFetcherExceptionResolver problemsAsErrors(Problems problems) {
        return (thrown, environment) -> Mono.just(List.of(error(problems.of(thrown), environment)));
    }

    private static GraphQLError error(Problem problem, DataFetchingEnvironment environment) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code());
        if (!problem.faults().isEmpty()) {
            extensions.put("faults", problem.faults());
        }
        if (problem.status() == 503) {
            extensions.put("retryAfterSeconds", Problem.RETRY_AFTER_SECONDS);
        }
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", problem.detail())
                .errorType(type(problem.status()))
                .extensions(extensions)
                .build();
    }

    private static ErrorType type(int status) {
        return switch (status) {
            case 401 -> ErrorType.UNAUTHORIZED;
            case 403 -> ErrorType.FORBIDDEN;
            case 404, 410 -> ErrorType.NOT_FOUND;
            default -> status < 500 ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR;
        };
    }
}
