package app.foyer.query.answer;

import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.ThreadTree.Branch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;

/**
 * Puts the replies of a thread in their places. What was answered and is not seen keeps its place
 * on the first level, where its oldest answer that is seen would stand, and says nothing of itself.
 */
final class Branches {
    private final Map<PostId, Card> seen = new HashMap<>();
    private final Map<PostId, SequencedCollection<PostId>> answers = new LinkedHashMap<>();
    private final PostId thread;

    private Branches(PostId thread) {
        this.thread = thread;
    }

    /**
     * The branches of a thread.
     *
     * @param replies those that are seen, the oldest first
     */
    static List<Branch> of(PostId thread, List<Card> replies) {
        Branches branches = new Branches(thread);
        replies.forEach(reply -> branches.seen.put(reply.post(), reply));
        replies.forEach(branches::place);
        return branches.inOrder();
    }

    private void place(Card reply) {
        PostId parent = reply.parent();
        if (parent == null) {
            throw new IllegalArgumentException(reply.post() + " answers nothing");
        }
        if (!parent.equals(thread) && !seen.containsKey(parent)) {
            below(thread, parent);
        }
        below(parent, reply.post());
    }

    private void below(PostId parent, PostId post) {
        answers.computeIfAbsent(parent, _ -> new LinkedHashSet<>()).add(post);
    }

    private List<Branch> inOrder() {
        List<Branch> branches = new ArrayList<>();
        Deque<Branch> next = new ArrayDeque<>();
        grow(thread, 1, next);
        while (!next.isEmpty()) {
            Branch branch = next.pop();
            branches.add(branch);
            grow(branch.post(), branch.depth() + 1, next);
        }
        return branches;
    }

    private void grow(PostId post, int depth, Deque<Branch> next) {
        SequencedCollection<PostId> below = answers.get(post);
        if (below != null) {
            below.reversed()
                    .forEach(answer -> next.push(new Branch(answer, depth, seen.get(answer))));
        }
    }
}
