package app.foyer.server.history;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Derives ids from a history's name and its own ids: the same in every run. */
final class HistoryIds {
    private final String history;
    private final Set<Long> postsGiven = new HashSet<>();

    HistoryIds(String history) {
        this.history = history;
    }

    MemberId member(String source) {
        return new MemberId(Ids.derived(history, "member", source));
    }

    CommunityId community(String source) {
        return new CommunityId(Ids.derived(history, "community", source));
    }

    /**
     * The id of a post that is met for the first time in this run. Where two posts of the history
     * come to the same id, the later one in the file is derived with a further word.
     */
    PostId post(Instant at, String source) {
        long id = Ids.derived(at, history, "post", source);
        for (int probe = 1; !postsGiven.add(id); probe++) {
            id = Ids.derived(at, history, "post", source, Integer.toString(probe));
        }
        return new PostId(id);
    }
}
