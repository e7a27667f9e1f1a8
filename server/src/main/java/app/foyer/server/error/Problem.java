package app.foyer.server.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param code the stable code; {@code type} is {@code urn:foyer:problem:} and the code
 * @param status the HTTP status
 * @param title the code's sentence
 * @param detail what is particular about this one
 * @param faults where in the request; may be empty
 */
public record Problem(String code, int status, String title, String detail, List<Fault> faults) {
    /** How long a caller waits before trying again when a store does not answer, in seconds. */
    public static final int RETRY_AFTER_SECONDS = 2;

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
    }

    static Problem of(FrontCode code, String detail) {
        return new Problem(code.code(), code.status(), code.sentence(), detail, List.of());
    }

    static Problem of(FrontCode code) {
        return of(code, code.sentence());
    }

    /** The body; {@code instance} is the path that was asked for. */
    Map<String, Object> body(@Nullable String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:foyer:problem:" + code);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        if (instance != null) {
            body.put("instance", instance);
        }
        body.put("code", code);
        if (!faults.isEmpty()) {
            body.put("faults", faults);
        }
        return body;
    }

    /** Headers that belong to the answer, besides its type. */
    Map<String, String> headers() {
        return switch (status) {
            case 401 -> Map.of("WWW-Authenticate", challenge());
            case 503 -> Map.of("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
            default -> Map.of();
        };
    }

    /** RFC 6750: a caller without a token is not told of an error. */
    private String challenge() {
        return code.equals(FrontCode.TOKEN_MISSING.code())
                ? "Bearer"
                : "Bearer error=\"invalid_token\", error_description=\"" + title + "\"";
    }
}
