package app.foyer.contract.query;

import app.foyer.contract.Limits;
import app.foyer.contract.id.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread, as a tree of its oldest {@link Limits#TREE_MAX} replies.
 *
 * @param thread the post that began it
 * @param firstPost its card; null if the viewer does not see it (any more)
 * @param branches each reply, and right after it those below it; the oldest first
 * @param endCursor before which the flat thread goes on with what is newer; null if there are no
 *     replies
 * @param hasNext whether there is more
 */
public record ThreadTree(
        PostId thread,
        @Nullable Card firstPost,
        List<Branch> branches,
        @Nullable String endCursor,
        boolean hasNext) {
    public ThreadTree {
        branches = List.copyOf(branches);
    }

    /**
     * A reply in its place.
     *
     * @param depth 1 for a reply to the first post, 2 for one to that, and so on
     * @param card null for what the viewer does not see (any more), where it was answered by what
     *     they do see; such a branch is of depth 1, whatever it once answered
     */
    public record Branch(PostId post, int depth, @Nullable Card card) {}
}
