package app.foyer.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever adds a path adds its row to the matrix, or says here why it needs none. */
class LeakPathsTest extends FrontTest {
    /** Paths of which another test holds what they show, or which show nothing of anybody. */
    private static final Map<String, String> READ_ELSEWHERE =
            Map.of(
                    "/v1/members/me/export", "ExportLeakTest unpacks it",
                    "/v1/invitations/held", "LeakMatrixTest: by a code",
                    "/v1/network", "how the network is entered, for everybody",
                    "/v1/reactions", "the network's own set, for everybody",
                    "/about.json", "what runs here",
                    "/graphiql", "a page of ours",
                    "/graphiql/start.js", "a script of ours");

    /** Commands about what is one's own, or that name nothing which could be unseen. */
    private static final Map<String, String> DONE_ELSEWHERE =
            Map.ofEntries(
                    Map.entry("POST /v1/communities", "founds one"),
                    Map.entry("POST /v1/members", "joins"),
                    Map.entry("POST /v1/members/me/leaving", "oneself"),
                    Map.entry("POST /v1/members/me/forgetting", "oneself"),
                    Map.entry("PUT /v1/members/me/profile", "oneself"),
                    Map.entry("PUT /v1/members/me/following", "oneself"),
                    Map.entry("PUT /v1/members/me/handle", "HandlesTest: who has one is public"),
                    Map.entry("DELETE /v1/members/me/handle", "oneself"),
                    Map.entry("PUT /v1/members/me/addresses/{}", "oneself"),
                    Map.entry("DELETE /v1/members/me/addresses/{}", "oneself"),
                    Map.entry("PUT /v1/members/me/mutes/words", "oneself"),
                    Map.entry("DELETE /v1/members/me/mutes/words/{}", "oneself"),
                    Map.entry("POST /v1/members/me/imports/follows", "SwitchingTest"),
                    Map.entry("DELETE /v1/members/{}/follow", "what one followed"),
                    Map.entry("PUT /v1/members/{}/block", "BlocksTest: who is apart may, too"),
                    Map.entry("DELETE /v1/members/{}/block", "whom one blocked"),
                    Map.entry("DELETE /v1/members/me/mutes/members/{}", "what one muted"),
                    Map.entry("DELETE /v1/members/me/followers/{}", "who follows one"),
                    Map.entry("POST /v1/members/me/follow-requests/{}/approval", "who asks one"),
                    Map.entry("DELETE /v1/members/me/follow-requests/{}", "who asks one"),
                    Map.entry("DELETE /v1/network/application", "oneself"),
                    Map.entry("POST /v1/invitations/redemption", "by a code"),
                    Map.entry("POST /v1/notifications/read", "oneself"),
                    Map.entry("POST /dev/tokens", "for development"));

    /** The same in GraphQL. */
    private static final Set<String> MUTATIONS_ELSEWHERE =
            Set.of(
                    "approveFollow",
                    "block",
                    "changeProfile",
                    "claimAddress",
                    "declineFollow",
                    "forgetMe",
                    "foundCommunity",
                    "giveUpHandle",
                    "joinNetwork",
                    "leaveNetwork",
                    "liftBlock",
                    "muteWord",
                    "readNotifications",
                    "redeemInvitation",
                    "releaseAddress",
                    "removeFollower",
                    "setFollowing",
                    "takeHandle",
                    "unfollow",
                    "unmuteMember",
                    "unmuteWord",
                    "withdrawApplication");

    /** What commands are answered with, and cursors, which {@link OldCursorsTest} tries. */
    private static final Set<String> TYPES_ELSEWHERE = Set.of("Written", "Invited", "PageInfo");

    private static final Map<String, Object> VARIABLES =
            Stream.of("c", "p", "m", "g", "r", "i", "w", "handle", "name", "text", "seen", "code")
                    .collect(Collectors.toMap(name -> name, name -> name));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired GraphQlSource graphql;

    /** What we answer ourselves, as {@code METHOD path}, the variables without their names. */
    private Stream<String> ours(boolean reads) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each ->
                        each.getValue().getBeanType().getName().startsWith("app.foyer")
                                && !each.getKey().getMethodsCondition().isEmpty())
                .flatMap(each ->
                        each.getKey().getMethodsCondition().getMethods().stream()
                                .filter(method -> (method == RequestMethod.GET) == reads)
                                .flatMap(method ->
                                        each.getKey().getPatternValues().stream()
                                                .map(path -> method + " " + plain(path))));
    }

    private static String plain(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}|with-you", "{}");
    }

    @Test
    void everyPathThatIsReadIsInTheMatrix() {
        Set<String> held =
                Stream.of(
                                LeakPaths.FOR_ANYBODY.stream(),
                                LeakPaths.FOR_MEMBERS.stream(),
                                READ_ELSEWHERE.keySet().stream())
                        .flatMap(each -> each)
                        .map(path -> "GET " + plain(path))
                        .collect(Collectors.toSet());
        assertThat(ours(true)).hasSizeGreaterThan(40);
        assertThat(ours(true)).filteredOn(path -> !path.equals("GET /graphql")).isSubsetOf(held);
    }

    @Test
    void everyPathThatDoesSomethingIsAmongThoseThatAreTriedOnWhatIsNotSeen() {
        Set<String> held =
                Stream.concat(
                                LeakWrites.WRITES.stream()
                                        .map(each -> each.method() + " " + plain(each.path())),
                                DONE_ELSEWHERE.keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(ours(false)).hasSizeGreaterThan(60);
        assertThat(ours(false)).isSubsetOf(held);
    }

    @Test
    void everyMutationIsAmongThoseThatAreTriedOnWhatIsNotSeen() {
        GraphQLSchema schema = graphql.schema();
        Set<String> tried = new TreeSet<>(fields(LeakWrites.MUTATIONS));
        MUTATIONS_ELSEWHERE.forEach(name -> tried.add("Mutation." + name));
        assertThat(Objects.requireNonNull(schema.getMutationType()).getFieldDefinitions())
                .hasSizeGreaterThan(60)
                .allSatisfy(field -> assertThat(tried).contains("Mutation." + field.getName()));
    }

    @Test
    void everyFieldThatSaysSomethingIsAskedForInTheMatrix() {
        Set<String> asked = new TreeSet<>();
        LeakDocuments.ALL.values().forEach(document -> asked.addAll(fields(document)));
        asked.addAll(fields(LeakMatrixTest.HELD));
        GraphQLSchema schema = graphql.schema();
        List<String> all =
                schema.getAllTypesAsList().stream()
                        .filter(GraphQLObjectType.class::isInstance)
                        .map(GraphQLObjectType.class::cast)
                        .filter(type -> !type.getName().startsWith("__"))
                        .filter(type -> !type.equals(schema.getMutationType()))
                        .filter(type -> !TYPES_ELSEWHERE.contains(type.getName()))
                        .flatMap(type ->
                                type.getFieldDefinitions().stream()
                                        .filter(LeakPathsTest::saysSomething)
                                        .map(field -> type.getName() + "." + field.getName()))
                        .toList();
        assertThat(all).hasSizeGreaterThan(150);
        assertThat(asked).containsAll(all);
    }

    /** A number or a word of ours alone tells nothing; whom it is of stands beside it. */
    private static boolean saysSomething(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return (type instanceof GraphQLObjectType && !TYPES_ELSEWHERE.contains(type.getName()))
                || type.getName().equals("String")
                || type.getName().equals("ID");
    }

    private Set<String> fields(String document) {
        Set<String> fields = new TreeSet<>();
        QueryTraverser.newQueryTraverser()
                .schema(graphql.schema())
                .document(Parser.parse(document))
                .variables(VARIABLES)
                .build()
                .visitPreOrder(
                        new QueryVisitorStub() {
                            @Override
                            public void visitField(QueryVisitorFieldEnvironment field) {
                                fields.add(
                                        GraphQLTypeUtil.unwrapAll(field.getParentType()).getName()
                                                + "."
                                                + field.getField().getName());
                            }
                        });
        return fields;
    }
}
