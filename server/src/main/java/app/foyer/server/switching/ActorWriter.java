package app.foyer.server.switching;

import app.foyer.contract.Profile;
import app.foyer.contract.id.MemberId;
import java.io.OutputStream;
import tools.jackson.databind.node.ObjectNode;

/** Writes who a member is, as an ActivityStreams 2.0 {@code Person}. */
final class ActorWriter {
    private ActorWriter() {}

    static void write(Known known, HouseAddress house, OutputStream out) {
        MemberId member = known.member().member();
        Profile profile = known.member().profile();
        ObjectNode actor = Json.MAPPER.createObjectNode();
        actor.put("@context", OutboxWriter.CONTEXT);
        actor.put("id", house.actor(member));
        actor.put("type", "Person");
        actor.put("preferredUsername", member.toString());
        if (profile != null) {
            actor.put("name", profile.name());
        }
        actor.put("published", known.member().joinedAt().toString());
        actor.put("outbox", "outbox.json");
        Json.MAPPER.writeValue(out, actor);
    }
}
