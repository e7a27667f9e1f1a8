package app.foyer.contract;

import java.util.List;

/**
 * What a network sets about its posts.
 *
 * @param reactions what can be signed under them, 1 to {@link Limits#REACTIONS_MAX}
 * @param editsMax how often one is edited
 */
public record PostRules(List<ReactionKind> reactions, int editsMax) {
    /** Those of a network that sets none. */
    public static final PostRules STANDARD = new PostRules(ReactionKind.STANDARD, Limits.EDITS_MAX);

    /**
     * @throws IllegalArgumentException if there are too few or too many
     */
    public PostRules {
        reactions = List.copyOf(reactions);
        if (reactions.isEmpty() || reactions.size() > Limits.REACTIONS_MAX || editsMax < 0) {
            throw new IllegalArgumentException("not rules for posts");
        }
    }
}
