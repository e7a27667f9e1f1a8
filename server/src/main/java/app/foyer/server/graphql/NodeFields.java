package app.foyer.server.graphql;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.server.graphql.Connection.Edge;
import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The fields that lead from one thing to others; one question for all the posts of a level. */
@Controller
final class NodeFields {
    private static final int BATCH_MAX = 1_000;

    NodeFields(BatchLoaderRegistry loaders) {
        loaders.forTypePair(CommunityId.class, Community.class)
                .withOptions(options -> options.setMaxBatchSize(BATCH_MAX))
                .registerMappedBatchLoader((ids, environment) ->
                        Mono.fromSupplier(() -> communities(ids, environment)));
    }

    @BatchMapping(typeName = "Post", field = "author", maxBatchSize = BATCH_MAX)
    Map<Post, Member> author(List<Post> posts, @ContextValue Reading reading) {
        List<MemberId> ids = posts.stream().map(Post::byAuthor).distinct().toList();
        var found = reading.ask(new FindMembers(reading.viewer(), ids));
        Map<Post, Member> authors = new HashMap<>();
        for (Post post : posts) {
            var card = found.get(post.byAuthor());
            if (card != null) {
                authors.put(post, Member.of(card));
            }
        }
        return authors;
    }

    /** What a card says of its community, or else the community's own card. */
    @SchemaMapping(typeName = "Post", field = "community")
    Object community(
            Post post,
            DataFetchingEnvironment environment,
            DataLoader<CommunityId, Community> communities) {
        return NamedCommunity.isEnough(environment)
                ? NamedCommunity.of(post)
                : communities.load(post.inCommunity());
    }

    /** As much of a community as each card in it says: whoever sees the card sees that. */
    record NamedCommunity(String id, String name) {
        private static final Set<String> FIELDS = Set.of("id", "name", "__typename");

        static NamedCommunity of(Post post) {
            return new NamedCommunity(GlobalId.of(post.inCommunity()), post.communityName());
        }

        static boolean isEnough(DataFetchingEnvironment environment) {
            return environment.getMergedField().getFields().stream()
                    .map(field -> Objects.requireNonNull(field.getSelectionSet()))
                    .flatMap(selected -> selected.getSelections().stream())
                    .allMatch(each ->
                            each instanceof Field field && FIELDS.contains(field.getName()));
        }

        /** The same of a post's field that is taken apart already. */
        static boolean isEnough(ExecutableNormalizedField field) {
            return field.getFieldName().equals("community")
                    && field.getObjectTypeNames().equals(Set.of("Post"))
                    && field.getChildren().stream()
                            .allMatch(each -> FIELDS.contains(each.getFieldName()));
        }
    }

    private static Map<CommunityId, Community> communities(
            Set<CommunityId> ids, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        Reading reading = Objects.requireNonNull(context.get("reading"));
        Map<CommunityId, Community> communities = new HashMap<>();
        reading.ask(new FindCommunities(reading.viewer(), List.copyOf(ids)))
                .forEach((id, card) -> communities.put(id, Community.of(card)));
        return communities;
    }

    @SchemaMapping(typeName = "Community", field = "timeline")
    Connection<Edge<Post>> communityTimeline(
            Community community,
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String before,
            @Argument @Nullable String since) {
        var stretch = new Stretch(first, after, before, since);
        return Connection.of(
                reading.ask(
                        new CommunityTimeline(
                                reading.viewer(), GlobalId.community(community.id()), stretch)),
                Post::of,
                before != null);
    }

    @SchemaMapping(typeName = "Member", field = "timeline")
    Connection<Edge<Post>> memberTimeline(
            Member member,
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String before,
            @Argument @Nullable String since) {
        var stretch = new Stretch(first, after, before, since);
        return Connection.of(
                reading.ask(
                        new MemberTimeline(
                                reading.viewer(), GlobalId.member(member.id()), stretch)),
                Post::of,
                before != null);
    }
}
