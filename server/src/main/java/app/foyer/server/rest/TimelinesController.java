package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.HomeWhy;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.CommunityTimeline;
import app.foyer.contract.query.RememberedQuery.CountUnread;
import app.foyer.contract.query.RememberedQuery.ExplainHome;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.RememberedQuery.ImportedTimeline;
import app.foyer.contract.query.RememberedQuery.MemberTimeline;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import app.foyer.server.rest.Answers.Unread;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Timelines, the newest post first: the caller's home, a community's, a member's. */
@Tag(name = "Timelines", description = "The newest post first.")
@RestController
final class TimelinesController {
    private final Queries queries;
    private final RenderedHomes rendered;

    TimelinesController(Queries queries, RenderedHomes rendered) {
        this.queries = queries;
        this.rendered = rendered;
    }

    @Operation(
            operationId = "getHomeTimeline",
            summary = "Posts by whom the caller follows, in communities they joined, and their own")
    @GetMapping(HomeShortcut.PATH)
    ResponseEntity<PageView<HomeView>> home(
            Caller caller, AtLeast atLeast, @ParameterObject StretchParameters stretch) {
        Answer<Page<HomeEntry>> answer =
                queries.ask(
                        new HomeTimeline(caller.actor(), stretch.stretch()), atLeast.position());
        return Answers.page(answer, rendered.of(answer.value()), stretch.direction());
    }

    @Operation(
            operationId = "countUnread",
            summary = "How many posts of the caller's home are newer than one of them")
    @GetMapping("/v1/timelines/home/unread")
    ResponseEntity<Unread> unread(
            Caller caller, AtLeast atLeast, @RequestParam("since") String since) {
        return Answers.unread(
                queries.ask(new CountUnread(caller.actor(), since), atLeast.position()),
                CountUnread.MAX);
    }

    /** Why a post is at home, or is not. */
    record Why(@Nullable String because, long position, List<HomeWhy.Filter> filters) {}

    @Operation(
            operationId = "explainHome",
            summary = "Why a post is in the caller's home, or is not")
    @GetMapping("/v1/timelines/home/{post}/why")
    ResponseEntity<Why> why(Caller caller, AtLeast atLeast, @PathVariable("post") PostId post) {
        Answer<HomeWhy> why =
                queries.ask(new ExplainHome(caller.actor(), post), atLeast.position());
        HomeEntry.Because because = why.value().because();
        return Answers.read(
                why,
                new Why(
                        because == null ? null : Words.of(because),
                        why.value().position(),
                        why.value().filters()));
    }

    @Operation(operationId = "getCommunityTimeline", summary = "The posts of a community")
    @GetMapping("/v1/communities/{id}/timeline")
    ResponseEntity<PageView<PostView>> community(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject StretchParameters stretch) {
        return Answers.page(
                queries.ask(
                        new CommunityTimeline(caller.viewer(), id, stretch.stretch()),
                        atLeast.position()),
                PostView::of,
                stretch.direction());
    }

    @Operation(
            operationId = "getImported",
            summary = "What a member brought along from elsewhere, the last brought first")
    @GetMapping("/v1/members/{id}/imported")
    ResponseEntity<PageView<PostView>> imported(
            Caller caller,
            AtLeast atLeast,
            @PathVariable MemberId id,
            @ParameterObject StretchParameters stretch) {
        return Answers.page(
                queries.ask(
                        new ImportedTimeline(caller.viewer(), id, stretch.stretch()),
                        atLeast.position()),
                PostView::of,
                stretch.direction());
    }

    @Operation(operationId = "getMemberTimeline", summary = "The posts of a member")
    @GetMapping("/v1/members/{id}/timeline")
    ResponseEntity<PageView<PostView>> member(
            Caller caller,
            AtLeast atLeast,
            @PathVariable MemberId id,
            @ParameterObject StretchParameters stretch) {
        return Answers.page(
                queries.ask(
                        new MemberTimeline(caller.viewer(), id, stretch.stretch()),
                        atLeast.position()),
                PostView::of,
                stretch.direction());
    }
}
