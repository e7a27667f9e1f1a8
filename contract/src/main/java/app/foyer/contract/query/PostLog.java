package app.foyer.contract.query;

import app.foyer.contract.Content;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.List;

/** What became of a post, as the log has it. Who may see it is decided before this is asked. */
public interface PostLog {
    /** What a post has said, the first words first; nothing if it was deleted, or is not known. */
    List<Version> versions(PostId post);

    /**
     * What it said from then on.
     *
     * @param at when it was written or edited
     * @param content whose words are known
     */
    record Version(Instant at, Content content) {}
}
