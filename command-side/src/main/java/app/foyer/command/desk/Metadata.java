package app.foyer.command.desk;

import app.foyer.contract.Authorship;
import app.foyer.contract.id.MemberId;
import java.util.HashMap;
import java.util.Map;

/** What an event's metadata holds: ids and names only, nothing personal. */
final class Metadata {
    private Metadata() {}

    static Map<String, String> of(Authorship authorship) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(Authorship.ORIGIN_KEY, authorship.origin().name());
        metadata.put(Authorship.CORRELATION_KEY, authorship.correlation());
        MemberId actor = authorship.actor();
        if (actor != null) {
            metadata.put(Authorship.ACTOR_KEY, actor.toString());
        }
        return metadata;
    }
}
