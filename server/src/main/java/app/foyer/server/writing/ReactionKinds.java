package app.foyer.server.writing;

import app.foyer.contract.ReactionKind;
import java.util.List;

/** What can be signed under posts in this network, in the order in which it was set. */
public record ReactionKinds(List<ReactionKind> all) {
    public ReactionKinds {
        all = List.copyOf(all);
    }

    /** How they are spelled. */
    public List<String> words() {
        return all.stream().map(ReactionKind::word).toList();
    }
}
