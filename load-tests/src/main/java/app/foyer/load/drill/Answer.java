package app.foyer.load.drill;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAVAILABLE = 503;
    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN = 404;

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** Refused for now, with a word for programs, and when to come again. */
    boolean isRefusedForNow() {
        return status == UNAVAILABLE
                && headers.firstValueAsLong("Retry-After").orElse(0) > 0
                && !text("/code").isEmpty();
    }

    /** There is no such thing, as far as the caller may know. */
    boolean isUnknown() {
        return status == UNKNOWN;
    }

    /** It is not for the caller, or there is no such thing as far as they may know. */
    boolean isClosed() {
        return status == FORBIDDEN || isUnknown();
    }

    /** What was sent first under the same key is still under way. */
    boolean isUnderWay() {
        return text("/code").equals("idempotency-key-in-flight");
    }

    /** The answer of the first time that it was sent. */
    boolean isReplayed() {
        return headers.firstValue("Idempotency-Replayed").isPresent();
    }

    long position() {
        return headers.firstValueAsLong("Foyer-Position").orElse(0);
    }

    /** The last part of the address at which something new is. */
    String newId() {
        String path = headers.firstValue("Location").orElse("");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What is at a JSON pointer in the body; a missing node if it is not there. */
    JsonNode at(String pointer) {
        return JSON.readTree(body).at(pointer);
    }

    /** A text in the body, by its JSON pointer; empty if it is not there. */
    String text(String pointer) {
        if (body.isEmpty()) {
            return "";
        }
        JsonNode at = at(pointer);
        return at.isMissingNode() ? "" : at.asString();
    }
}
