package app.foyer.server.rest;

import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the constants of enums are spelled in JSON: small letters and dashes. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant that a word names.
     *
     * @param pointer to the field that holds it
     * @throws FrontRefused {@code request-invalid}
     */
    static <E extends Enum<E>> E constant(Class<E> type, String word, String pointer) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        String words =
                Arrays.stream(type.getEnumConstants())
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        String detail = "is one of " + words;
        throw new FrontRefused(
                FrontCode.REQUEST_INVALID,
                "The field " + pointer.substring(1) + " " + detail + ".",
                List.of(new Fault(pointer, detail)));
    }
}
