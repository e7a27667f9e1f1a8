package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.finding.Findings;
import app.foyer.server.rest.Answers.PageView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds posts and communities by words, the best first. */
@Tag(name = "Search", description = "Posts and communities by words, the best first.")
@RestController
final class SearchController {
    private final Findings findings;

    SearchController(Findings findings) {
        this.findings = findings;
    }

    /** A post that was found; the highlight is HTML, escaped but for {@code <mark>}. */
    record PostFound(@JsonUnwrapped PostView post, String highlight, double score) {}

    /** A community that was found; the highlight is HTML, escaped but for {@code <mark>}. */
    record CommunityFound(@JsonUnwrapped CommunityView community, String highlight, double score) {}

    @Operation(operationId = "searchPosts", summary = "Posts that hold the words")
    @GetMapping("/v1/search/posts")
    ResponseEntity<PageView<PostFound>> posts(
            Caller caller,
            AtLeast atLeast,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(required = false) @Nullable CommunityId community,
            @RequestParam(required = false) @Nullable String language,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                findings.posts(
                        caller.viewer(),
                        words,
                        community,
                        language,
                        page.request(),
                        atLeast.position()),
                found ->
                        new PostFound(PostView.of(found.item()), found.highlight(), found.score()));
    }

    @Operation(
            operationId = "searchCommunities",
            summary = "Communities whose name or description hold the words")
    @GetMapping("/v1/search/communities")
    ResponseEntity<PageView<CommunityFound>> communities(
            Caller caller,
            AtLeast atLeast,
            @RequestParam(name = "q", defaultValue = "") String words,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                findings.communities(caller.viewer(), words, page.request(), atLeast.position()),
                found ->
                        new CommunityFound(
                                CommunityView.of(found.item()), found.highlight(), found.score()));
    }
}
