package app.foyer.server.graphql;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.server.graphql.Connection.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields that lead from one thing to others; one question for all the posts of a level. */
@Controller
final class NodeFields {
    private static final int BATCH_MAX = 1_000;

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

    @BatchMapping(typeName = "Post", field = "community", maxBatchSize = BATCH_MAX)
    Map<Post, Community> community(List<Post> posts, @ContextValue Reading reading) {
        List<CommunityId> ids = posts.stream().map(Post::inCommunity).distinct().toList();
        var found = reading.ask(new FindCommunities(reading.viewer(), ids));
        Map<Post, Community> communities = new HashMap<>();
        for (Post post : posts) {
            var card = found.get(post.inCommunity());
            if (card != null) {
                communities.put(post, Community.of(card));
            }
        }
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
