package app.foyer.server.graphql;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.server.finding.Declared;
import app.foyer.server.finding.Findings;
import app.foyer.server.graphql.Connection.FoundEdge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The fields of {@code Query}. */
@Controller
final class QueryController {
    private final Findings findings;

    QueryController(Findings findings) {
        this.findings = findings;
    }

    /** A community to go to, and why. */
    record Recommended(
            Community community, int rank, double score, String via, List<Reason> reasons) {}

    /** One reason. */
    record Reason(String code, String words, List<Figure> figures) {}

    /** What a reason rests on. */
    record Figure(String name, double value) {}

    @QueryMapping
    @Nullable Object node(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        try {
            if (GlobalId.isPost(id)) {
                return post(reading, id, atLeast);
            }
            if (GlobalId.isCommunity(id)) {
                return community(reading, id, atLeast);
            }
            return GlobalId.isMember(id) ? member(reading, id, atLeast) : null;
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    @QueryMapping
    Member.Me me(@ContextValue Reading reading, @Argument @Nullable String atLeast) {
        MemberId me = reading.caller().actor();
        Member member = member(reading, GlobalId.of(me), atLeast);
        var relations = reading.ask(new FindRelations(me));
        return new Member.Me(
                member,
                relations.communities().stream().sorted().map(GlobalId::of).toList(),
                relations.follows().stream().sorted().map(GlobalId::of).toList(),
                relations.asks().stream().sorted().map(GlobalId::of).toList());
    }

    @QueryMapping
    Member member(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        MemberId member = GlobalId.member(id);
        reading.atLeast(atLeast);
        var asked = new FindMembers(reading.viewer(), List.of(member));
        return Member.of(reading.one(asked, member, Refusal.MEMBER_UNKNOWN));
    }

    @QueryMapping
    Community community(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        CommunityId community = GlobalId.community(id);
        reading.atLeast(atLeast);
        var asked = new FindCommunities(reading.viewer(), List.of(community));
        return Community.of(reading.one(asked, community, Refusal.COMMUNITY_UNKNOWN));
    }

    @QueryMapping
    Post post(
            @ContextValue Reading reading,
            @Argument String id,
            @Argument @Nullable String atLeast) {
        PostId post = GlobalId.post(id);
        reading.atLeast(atLeast);
        var asked = new FindCards(reading.viewer(), List.of(post));
        return Post.of(reading.one(asked, post, Refusal.POST_UNKNOWN));
    }

    @QueryMapping
    List<Recommended> recommendedCommunities(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument List<String> interests,
            @Argument List<String> languages,
            @Argument @Nullable String atLeast) {
        if (first < 1 || first > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "Ask for 1 to " + Limits.RECOMMENDATIONS_MAX + " communities.");
        }
        var asked =
                new Recommend(
                        reading.viewer(),
                        first,
                        Declared.interests(interests),
                        Declared.languages(languages));
        return reading.atLeast(atLeast).ask(asked).stream().map(QueryController::of).toList();
    }

    @QueryMapping
    List<Recommended> livelyCommunities(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        var asked = new ListCommunities(CommunityList.LIVELY, first);
        return reading.atLeast(atLeast).ask(asked).stream().map(QueryController::of).toList();
    }

    @QueryMapping
    List<Recommended> risingCommunities(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        var asked = new ListCommunities(CommunityList.RISING, first);
        return reading.atLeast(atLeast).ask(asked).stream().map(QueryController::of).toList();
    }

    private static Recommended of(Recommendation recommendation) {
        return new Recommended(
                Community.of(recommendation.community()),
                recommendation.rank(),
                recommendation.score(),
                recommendation.via().toString(),
                recommendation.reasons().stream().map(QueryController::of).toList());
    }

    /** A community that is like another. */
    record AlikeCommunity(Community community, double likeness, List<String> words) {}

    @QueryMapping
    List<AlikeCommunity> similarCommunities(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        reading.atLeast(atLeast);
        CommunityId id = GlobalId.community(community);
        return reading
                .noted(findings.similar(reading.viewer(), id, first, reading.atLeast()))
                .stream()
                .map(alike ->
                        new AlikeCommunity(
                                Community.of(alike.community()), alike.likeness(), alike.words()))
                .toList();
    }

    @QueryMapping
    List<Post> awaitingAnswer(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        return reading
                .atLeast(atLeast)
                .ask(new AwaitingAnswer(reading.viewer(), id, first))
                .stream()
                .map(Post::of)
                .toList();
    }

    static Reason of(app.foyer.contract.query.Recommendation.Reason reason) {
        return new Reason(
                reason.code(),
                reason.words(),
                reason.figures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new Figure(e.getKey(), e.getValue()))
                        .toList());
    }

    @QueryMapping
    Connection<FoundEdge<Post>> searchPosts(
            @ContextValue Reading reading,
            @Argument String words,
            @Argument @Nullable String community,
            @Argument @Nullable String language,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId within = community == null ? null : GlobalId.community(community);
        var page = new PageRequest(first, after);
        reading.atLeast(atLeast);
        return Connection.ofFound(
                reading.noted(
                        findings.posts(
                                reading.viewer(),
                                words,
                                within,
                                language,
                                page,
                                reading.atLeast())),
                Post::of);
    }

    @QueryMapping
    Connection<FoundEdge<Community>> searchCommunities(
            @ContextValue Reading reading,
            @Argument String words,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        var page = new PageRequest(first, after);
        reading.atLeast(atLeast);
        return Connection.ofFound(
                reading.noted(
                        findings.communities(reading.viewer(), words, page, reading.atLeast())),
                Community::of);
    }
}
