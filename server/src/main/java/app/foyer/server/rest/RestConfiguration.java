package app.foyer.server.rest;

import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.id.Ids;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.LogHead;
import app.foyer.contract.query.PostLog;
import app.foyer.contract.query.Queries;
import app.foyer.server.calendar.Calendars;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.caller.KnownCallers;
import app.foyer.server.finding.Findings;
import app.foyer.server.moderation.Reporting;
import app.foyer.server.moderation.Trails;
import app.foyer.server.reading.ReadMarks;
import app.foyer.server.switching.Export;
import app.foyer.server.switching.FollowsImport;
import app.foyer.server.switching.HouseAddress;
import app.foyer.server.switching.PostsImport;
import app.foyer.server.writing.ReactionKinds;
import app.foyer.server.writing.Writing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
public class RestConfiguration {

    @Bean
    MembersController membersController(
            Commands commands, Queries queries, Ids ids, Founders founders, InvitationCodes codes) {
        return new MembersController(commands, queries, ids, founders, codes);
    }

    @Bean
    WebMvcConfigurer stretchArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new StretchArgument());
            }
        };
    }

    @Bean
    BehindAdvice behindAdvice(LogHead head) {
        return new BehindAdvice(head);
    }

    @Bean
    BlocksController blocksController(Commands commands, Queries queries) {
        return new BlocksController(commands, queries);
    }

    @Bean
    MutesController mutesController(Commands commands, Queries queries) {
        return new MutesController(commands, queries);
    }

    @Bean
    ReadMarks readMarks(Commands commands, LogHead head) {
        return new ReadMarks(commands, head);
    }

    @Bean
    NotificationsController notificationsController(Queries queries, ReadMarks marks) {
        return new NotificationsController(queries, marks);
    }

    @Bean
    FollowersController followersController(Commands commands, Queries queries) {
        return new FollowersController(commands, queries);
    }

    @Bean
    HandlesController handlesController(Commands commands, Queries queries, Handles handles) {
        return new HandlesController(commands, queries, handles);
    }

    @Bean
    NetworkController networkController(Commands commands, Queries queries) {
        return new NetworkController(commands, queries);
    }

    @Bean
    InvitationsController invitationsController(
            Commands commands, Queries queries, InvitationCodes codes) {
        return new InvitationsController(commands, queries, codes);
    }

    @Bean
    CommunitiesController communitiesController(Commands commands, Queries queries, Ids ids) {
        return new CommunitiesController(commands, queries, ids);
    }

    @Bean
    GatheringsController gatheringsController(Commands commands, Ids ids) {
        return new GatheringsController(commands, ids);
    }

    @Bean
    GatheringReadsController gatheringReadsController(
            Queries queries, Findings findings, Clock clock) {
        return new GatheringReadsController(queries, findings, new Calendars(clock), clock);
    }

    @Bean
    Reporting reporting(Commands commands, Queries queries) {
        return new Reporting(commands, queries);
    }

    @Bean
    Trails trails(Queries queries, AuditTrail trail) {
        return new Trails(queries, trail);
    }

    @Bean
    ReportsController reportsController(
            Commands commands, Queries queries, Reporting reporting, Trails trails) {
        return new ReportsController(commands, queries, reporting, trails);
    }

    @Bean
    RemovalsController removalsController(Commands commands) {
        return new RemovalsController(commands);
    }

    @Bean
    MembershipsController membershipsController(Commands commands, Queries queries) {
        return new MembershipsController(commands, queries);
    }

    @Bean
    PostsController postsController(
            Commands commands, Queries queries, Ids ids, Writing writing, PostLog log) {
        return new PostsController(commands, queries, ids, writing, log);
    }

    @Bean
    ReactionsController reactionsController(ReactionKinds kinds) {
        return new ReactionsController(kinds);
    }

    @Bean
    HidingController hidingController(Commands commands, Queries queries) {
        return new HidingController(commands, queries);
    }

    @Bean
    ThreadsController threadsController(Queries queries) {
        return new ThreadsController(queries);
    }

    @Bean
    RenderedHomes renderedHomes(JsonMapper json) {
        return new RenderedHomes(json);
    }

    @Bean
    TimelinesController timelinesController(Queries queries, RenderedHomes rendered) {
        return new TimelinesController(queries, rendered);
    }

    /** Behind what counts and names requests, and before what takes them apart. */
    @Bean
    FilterRegistrationBean<HomeShortcut> homeShortcut(
            KnownCallers callers, Queries queries, RenderedHomes rendered, LogHead head) {
        var filter =
                new FilterRegistrationBean<>(new HomeShortcut(callers, queries, rendered, head));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        filter.addUrlPatterns(HomeShortcut.PATH);
        return filter;
    }

    @Bean
    RecommendationsController recommendationsController(Queries queries, Findings findings) {
        return new RecommendationsController(queries, findings);
    }

    @Bean
    SearchController searchController(Findings findings) {
        return new SearchController(findings);
    }

    @Bean
    AddressesController addressesController(Commands commands, Addresses addresses) {
        return new AddressesController(commands, addresses);
    }

    @Bean
    SwitchingController switchingController(
            FollowsImport follows,
            PostsImport posts,
            Export export,
            @Value("${foyer.address:}") String address) {
        return new SwitchingController(
                follows,
                posts,
                export,
                address.isBlank() ? Optional.empty() : Optional.of(HouseAddress.of(address)));
    }

    @Bean
    Findings findings(Queries queries) {
        return new Findings(queries);
    }

    /** JSON is read strictly: a misspelt field is an error, not a wish that is lost in silence. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json ->
                json.enable(
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(LogicalType.Textual, RestConfiguration::onlyText)
                        .addModule(new RequiredFields());
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @Bean
    OperationCustomizer describedErrors() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, AtLeast.class);
        return new OpenApiOperations();
    }

    @Bean
    io.swagger.v3.oas.models.OpenAPI openApi() {
        return OpenApiDocument.describe();
    }
}
