package app.foyer.server.rest;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityList;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.Recommendation;
import app.foyer.contract.query.RememberedQuery.AwaitingAnswer;
import app.foyer.contract.query.RememberedQuery.ListCommunities;
import app.foyer.contract.query.RememberedQuery.Recommend;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.finding.Declared;
import app.foyer.server.finding.Findings;
import app.foyer.server.rest.Answers.ListView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a newcomer should go this evening. */
@Tag(name = "Recommendations", description = "Where to go this evening, and why.")
@RestController
final class RecommendationsController {
    private final Queries queries;
    private final Findings findings;

    RecommendationsController(Queries queries, Findings findings) {
        this.queries = queries;
        this.findings = findings;
    }

    /** A community that is like another; the words are those that both use most. */
    record AlikeView(CommunityView community, double likeness, List<String> words) {}

    /** A community to go to, and why. */
    record RecommendationView(
            CommunityView community,
            int rank,
            double score,
            String via,
            List<Recommendation.Reason> reasons) {
        static RecommendationView of(Recommendation recommendation) {
            return new RecommendationView(
                    CommunityView.of(recommendation.community()),
                    recommendation.rank(),
                    recommendation.score(),
                    recommendation.via().toString(),
                    recommendation.reasons());
        }
    }

    @Operation(
            operationId = "recommendCommunities",
            summary = "Communities for the caller to go to, the best first, with reasons")
    @GetMapping("/v1/recommendations")
    ResponseEntity<ListView<RecommendationView>> recommend(
            Caller caller,
            AtLeast atLeast,
            @RequestParam(defaultValue = "3") int first,
            @Parameter(
                            description =
                                    "What the caller likes; if there is none, their profile says it")
                    @RequestParam(defaultValue = "")
                    List<String> interest,
            @Parameter(description = "BCP 47 tags of languages that the caller understands")
                    @RequestParam(defaultValue = "")
                    List<String> language) {
        if (first < 1 || first > Limits.RECOMMENDATIONS_MAX) {
            throw new Refused(
                    Refusal.PAGE_SIZE_INVALID,
                    "Ask for 1 to " + Limits.RECOMMENDATIONS_MAX + " communities.");
        }
        var asked =
                new Recommend(
                        caller.viewer(),
                        first,
                        Declared.interests(interest),
                        Declared.languages(language));
        return list(asked, atLeast);
    }

    @Operation(
            operationId = "livelyCommunities",
            summary = "Communities in which most members are active now; the same for everybody")
    @GetMapping("/v1/communities/lively")
    ResponseEntity<ListView<RecommendationView>> lively(
            AtLeast atLeast, @RequestParam(defaultValue = "10") int first) {
        return list(new ListCommunities(CommunityList.LIVELY, first), atLeast);
    }

    @Operation(
            operationId = "risingCommunities",
            summary =
                    "Lively communities in which more members begin to write than in the months"
                            + " before; the same for everybody")
    @GetMapping("/v1/communities/rising")
    ResponseEntity<ListView<RecommendationView>> rising(
            AtLeast atLeast, @RequestParam(defaultValue = "10") int first) {
        return list(new ListCommunities(CommunityList.RISING, first), atLeast);
    }

    private ResponseEntity<ListView<RecommendationView>> list(
            Query<List<Recommendation>> asked, AtLeast atLeast) {
        var answer = queries.ask(asked, atLeast.position());
        return Answers.list(answer, answer.value().stream().map(RecommendationView::of).toList());
    }

    @Operation(
            operationId = "similarCommunities",
            summary = "Communities in which is written what is written in this one")
    @GetMapping("/v1/communities/{id}/similar")
    ResponseEntity<ListView<AlikeView>> similar(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @RequestParam(defaultValue = "5") int first) {
        var answer = findings.similar(caller.viewer(), id, first, atLeast.position());
        return Answers.list(
                answer,
                answer.value().stream()
                        .map(alike ->
                                new AlikeView(
                                        CommunityView.of(alike.community()),
                                        alike.likeness(),
                                        alike.words()))
                        .toList());
    }

    @Operation(
            operationId = "awaitingAnswer",
            summary = "Newcomers' posts in a community that nobody has answered, the oldest first")
    @GetMapping("/v1/communities/{id}/awaiting-answer")
    ResponseEntity<ListView<PostView>> awaitingAnswer(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @RequestParam(defaultValue = "20") int first) {
        var answer =
                queries.ask(new AwaitingAnswer(caller.viewer(), id, first), atLeast.position());
        return Answers.list(answer, answer.value().stream().map(PostView::of).toList());
    }
}
