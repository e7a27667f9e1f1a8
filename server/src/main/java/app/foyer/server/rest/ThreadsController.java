package app.foyer.server.rest;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.LivelyThread;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListLivelyThreads;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.RememberedQuery.ReadThreadTree;
import app.foyer.contract.query.ThreadPage;
import app.foyer.contract.query.ThreadTree;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Threads: flat, as a tree, and those of a community that are being answered. */
@Tag(name = "Threads", description = "Flat, as a tree, and those that are being answered.")
@RestController
final class ThreadsController {
    private final Queries queries;

    ThreadsController(Queries queries) {
        this.queries = queries;
    }

    /** A thread, flat: the post that began it, if the caller sees it, and a page of replies. */
    record ThreadView(
            PostId thread,
            @Nullable PostView firstPost,
            @JsonUnwrapped PageView<PostView> replies) {}

    @Operation(
            operationId = "getThread",
            summary = "The thread of a post: its first post, and the replies, the newest first")
    @GetMapping("/v1/posts/{id}/thread")
    ResponseEntity<ThreadView> thread(
            Caller caller,
            AtLeast atLeast,
            @PathVariable PostId id,
            @ParameterObject StretchParameters stretch) {
        Answer<ThreadPage> answer =
                queries.ask(
                        new ReadThread(caller.viewer(), id, stretch.stretch()), atLeast.position());
        ThreadPage thread = answer.value();
        var page =
                Answers.page(
                        new Answer<>(thread.replies(), answer.position(), answer.stale()),
                        PostView::of,
                        stretch.direction());
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .body(
                        new ThreadView(
                                thread.thread(),
                                view(thread.firstPost()),
                                Objects.requireNonNull(page.getBody())));
    }

    /** A reply in its place; without a post where the caller does not see it (any more). */
    record BranchView(PostId id, int depth, @Nullable PostView post) {}

    /** A thread, as a tree. */
    record TreeView(
            PostId thread,
            @Nullable PostView firstPost,
            List<BranchView> branches,
            @Nullable String endCursor,
            boolean hasNext,
            long position,
            boolean stale) {}

    @Operation(
            operationId = "getThreadTree",
            summary = "The thread of a post, as a tree: each reply, and right after it those to it")
    @GetMapping("/v1/posts/{id}/tree")
    ResponseEntity<TreeView> tree(Caller caller, AtLeast atLeast, @PathVariable PostId id) {
        Answer<ThreadTree> answer =
                queries.ask(new ReadThreadTree(caller.viewer(), id), atLeast.position());
        ThreadTree tree = answer.value();
        return Answers.read(
                answer,
                new TreeView(
                        tree.thread(),
                        view(tree.firstPost()),
                        tree.branches().stream()
                                .map(each ->
                                        new BranchView(
                                                each.post(), each.depth(), view(each.card())))
                                .toList(),
                        tree.endCursor(),
                        tree.hasNext(),
                        answer.position(),
                        answer.stale()));
    }

    /** A thread that is being answered. */
    record LivelyThreadView(PostView firstPost, @Nullable PostView lastReply) {
        static LivelyThreadView of(LivelyThread thread) {
            return new LivelyThreadView(PostView.of(thread.firstPost()), view(thread.lastReply()));
        }
    }

    @Operation(
            operationId = "getLivelyThreads",
            summary = "Threads of a community that were answered, the last answered first")
    @GetMapping("/v1/communities/{id}/threads")
    ResponseEntity<PageView<LivelyThreadView>> lively(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject PageParameters page) {
        return Answers.page(
                queries.ask(
                        new ListLivelyThreads(caller.viewer(), id, page.request()),
                        atLeast.position()),
                LivelyThreadView::of);
    }

    private static @Nullable PostView view(@Nullable Card card) {
        return card == null ? null : PostView.of(card);
    }
}
