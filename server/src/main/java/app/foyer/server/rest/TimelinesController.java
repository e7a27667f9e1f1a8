package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Timelines, the newest post first: the caller's home, a community's, a member's. */
@Tag(name = "Timelines", description = "The newest post first.")
@RestController
final class TimelinesController {
    private final Queries queries;

    TimelinesController(Queries queries) {
        this.queries = queries;
    }

    @Operation(
            operationId = "getHomeTimeline",
            summary = "Posts by whom the caller follows, in communities they joined, and their own")
    @GetMapping("/v1/timelines/home")
    ResponseEntity<PageView<PostView>> home(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(new HomeTimeline(caller.actor(), page.request()), atLeast.position()),
                PostView::of);
    }

    @Operation(operationId = "getCommunityTimeline", summary = "The posts of a community")
    @GetMapping("/v1/communities/{id}/timeline")
    ResponseEntity<PageView<PostView>> community(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(
                        new CommunityTimeline(caller.viewer(), id, page.request()),
                        atLeast.position()),
                PostView::of);
    }

    @Operation(
            operationId = "getImported",
            summary = "What a member brought along from elsewhere, the last brought first")
    @GetMapping("/v1/members/{id}/imported")
    ResponseEntity<PageView<PostView>> imported(
            Caller caller,
            AtLeast atLeast,
            @PathVariable MemberId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(
                        new ImportedTimeline(caller.viewer(), id, page.request()),
                        atLeast.position()),
                PostView::of);
    }

    @Operation(operationId = "getMemberTimeline", summary = "The posts of a member")
    @GetMapping("/v1/members/{id}/timeline")
    ResponseEntity<PageView<PostView>> member(
            Caller caller,
            AtLeast atLeast,
            @PathVariable MemberId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(
                        new MemberTimeline(caller.viewer(), id, page.request()),
                        atLeast.position()),
                PostView::of);
    }
}
