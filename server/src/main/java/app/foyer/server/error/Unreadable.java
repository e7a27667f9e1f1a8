package app.foyer.server.error;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why a body could not be read: not JSON at all, or JSON of another shape, and where. */
final class Unreadable {

    /** The reason, to be told: a {@link Refused} where an id names nothing. */
    RuntimeException reason(HttpMessageNotReadableException unreadable) {
        for (Throwable t : Causes.of(unreadable)) {
            if (t instanceof StreamReadException e) {
                return new FrontRefused(FrontCode.MALFORMED_JSON, malformed(e));
            }
            if (t instanceof DatabindException e) {
                return shape(e);
            }
        }
        return new FrontRefused(FrontCode.MALFORMED_JSON, "A JSON body is needed.");
    }

    private static String malformed(StreamReadException e) {
        var at = e.getLocation();
        return at == null
                ? FrontCode.MALFORMED_JSON.sentence()
                : "The body is not well-formed JSON: line %d, column %d."
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    private static RuntimeException shape(DatabindException e) {
        if (e instanceof MismatchedInputException || e instanceof ValueInstantiationException) {
            Refusal unknown = Unknowns.refusalFor(target(e));
            if (unknown != null) {
                return new Refused(unknown);
            }
        }
        return invalid(pointer(e), words(e));
    }

    private static Class<?> target(DatabindException e) {
        Class<?> target =
                switch (e) {
                    case ValueInstantiationException v -> v.getType().getRawClass();
                    // An absent id is a missing field, not an unknown thing.
                    case InvalidNullException _ -> null;
                    case MismatchedInputException m -> m.getTargetType();
                    default -> null;
                };
        return target == null ? Object.class : target;
    }

    private static String words(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a field that is known here";
            case InvalidNullException _ -> "is missing";
            case MismatchedInputException m
                    when m.getMessage() != null && m.getMessage().startsWith("Missing required") ->
                    "is missing";
            default -> "is not of the type that is asked for";
        };
    }

    /** A refusal that names one place of the request. */
    static FrontRefused invalid(String pointer, String what) {
        String where = pointer.isEmpty() ? "The body" : pointer;
        return new FrontRefused(
                FrontCode.REQUEST_INVALID,
                where + " " + what + ".",
                List.of(new Fault(pointer, what)));
    }

    private static String pointer(DatabindException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(
                            step.getPropertyName() != null
                                    ? step.getPropertyName()
                                    : Integer.toString(step.getIndex()));
        }
        return pointer.toString();
    }
}
