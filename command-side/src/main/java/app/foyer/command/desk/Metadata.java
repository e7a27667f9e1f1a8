package app.foyer.command.desk;

import app.foyer.contract.Authorship;
import app.foyer.contract.id.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What an event's metadata holds: ids and names only, nothing personal. */
final class Metadata {
    /** The hash of a command's idempotency key; the command's alone, its events do not have it. */
    static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private Metadata() {}

    static Map<String, String> of(Authorship authorship) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(Authorship.ORIGIN_KEY, authorship.origin().name());
        metadata.put(Authorship.CORRELATION_KEY, authorship.correlation());
        MemberId actor = authorship.actor();
        if (actor != null) {
            metadata.put(Authorship.ACTOR_KEY, actor.toString());
        }
        String agent = authorship.agent();
        if (agent != null) {
            metadata.put(Authorship.AGENT_KEY, agent);
        }
        return metadata;
    }

    static @Nullable String idempotencyKey(MetaData metadata) {
        return (String) metadata.get(IDEMPOTENCY_KEY);
    }

    /** What of a command's metadata its events have. */
    static MetaData stored(MetaData metadata) {
        return metadata.withoutKeys(Set.of(IDEMPOTENCY_KEY));
    }
}
