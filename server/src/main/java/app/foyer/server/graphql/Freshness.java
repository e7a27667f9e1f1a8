package app.foyer.server.graphql;

import app.foyer.contract.query.LogHead;
import java.util.LinkedHashMap;
import java.util.Map;

/** How fresh an answer is, as its extensions say it. */
record Freshness(LogHead head) {
    static final String POSITION = "Foyer-Position";

    /** The extension {@code foyer}, in the order in which it is written. */
    Map<String, Object> of(long position, boolean stale) {
        Map<String, Object> foyer = new LinkedHashMap<>();
        foyer.put("position", Long.toString(position));
        foyer.put("behind", Long.toString(behind(position)));
        foyer.put("stale", stale);
        return foyer;
    }

    /** The same as JSON, of an answer that is as fresh as was asked for. */
    String json(long position) {
        return "{\"position\":\""
                + position
                + "\",\"behind\":\""
                + behind(position)
                + "\",\"stale\":false}";
    }

    private long behind(long position) {
        return Math.max(0, head.position() - position);
    }
}
