package app.foyer.server.graphql;

import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Moments, as ISO-8601 text. */
final class Moments {
    private Moments() {}

    /**
     * Reads an argument.
     *
     * @throws FrontRefused {@code request-invalid}
     */
    static Instant read(String text, String argument) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new FrontRefused(
                    FrontCode.REQUEST_INVALID,
                    argument + " is a moment, such as 2026-11-23T20:00:00Z.",
                    List.of(new Fault("argument:" + argument, "is a moment")));
        }
    }
}
