package app.foyer.server.graphql;

import app.foyer.contract.query.Card;
import app.foyer.contract.query.LivelyThread;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListLivelyThreads;
import app.foyer.contract.query.RememberedQuery.ReadThread;
import app.foyer.contract.query.RememberedQuery.ReadThreadTree;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.ThreadPage;
import app.foyer.contract.query.ThreadTree;
import app.foyer.server.graphql.Connection.Edge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Threads: {@code threads.graphqls}. */
@Controller
final class ThreadController {

    /** A thread, flat. */
    record Flat(String id, @Nullable Post firstPost, Connection<Edge<Post>> replies) {}

    @QueryMapping
    Flat thread(
            @ContextValue Reading reading,
            @Argument String post,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String before,
            @Argument @Nullable String since,
            @Argument @Nullable String atLeast) {
        var stretch = new Stretch(first, after, before, since);
        var asked = new ReadThread(reading.viewer(), GlobalId.post(post), stretch);
        ThreadPage thread = reading.atLeast(atLeast).ask(asked);
        return new Flat(
                GlobalId.of(thread.thread()),
                of(thread.firstPost()),
                Connection.of(thread.replies(), Post::of, before != null));
    }

    /** A reply in its place. */
    record Branch(String id, int depth, @Nullable Post post) {}

    /** A thread, as a tree. */
    record Tree(
            String id,
            @Nullable Post firstPost,
            List<Branch> branches,
            @Nullable String endCursor,
            boolean hasNext) {}

    @QueryMapping
    Tree threadTree(
            @ContextValue Reading reading,
            @Argument String post,
            @Argument @Nullable String atLeast) {
        var asked = new ReadThreadTree(reading.viewer(), GlobalId.post(post));
        ThreadTree tree = reading.atLeast(atLeast).ask(asked);
        return new Tree(
                GlobalId.of(tree.thread()),
                of(tree.firstPost()),
                tree.branches().stream()
                        .map(each ->
                                new Branch(GlobalId.of(each.post()), each.depth(), of(each.card())))
                        .toList(),
                tree.endCursor(),
                tree.hasNext());
    }

    /** A thread that is being answered. */
    record Lively(Post firstPost, @Nullable Post lastReply) {
        static Lively of(LivelyThread thread) {
            return new Lively(Post.of(thread.firstPost()), ThreadController.of(thread.lastReply()));
        }
    }

    @QueryMapping
    Connection<Edge<Lively>> livelyThreads(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        var asked =
                new ListLivelyThreads(
                        reading.viewer(),
                        GlobalId.community(community),
                        new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), Lively::of);
    }

    private static @Nullable Post of(@Nullable Card card) {
        return card == null ? null : Post.of(card);
    }
}
