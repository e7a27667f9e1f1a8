package app.foyer.query.store;

import app.foyer.contract.query.Muted;
import app.foyer.contract.query.Muted.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the fields of {@link KeyFamily#MUTES} are called and written. */
public final class MuteFields {
    private static final String WITHOUT_END = "-";

    private MuteFields() {}

    /** Kind, a dot, and the id of the member or community, or the word's number. */
    public static String field(Kind kind, Object id) {
        return kind.name() + "." + id;
    }

    /** Epoch ms at which it ends, or {@code -}; and after a blank the word, if it is one. */
    public static String value(@Nullable Instant until, @Nullable String word) {
        String end = until == null ? WITHOUT_END : Long.toString(until.toEpochMilli());
        return word == null ? end : end + " " + word;
    }

    /** Reads what {@link #field} and {@link #value} wrote. */
    public static Muted read(String field, String value) {
        int dot = field.indexOf('.');
        int blank = value.indexOf(' ');
        String end = blank < 0 ? value : value.substring(0, blank);
        return new Muted(
                Kind.valueOf(field.substring(0, dot)),
                field.substring(dot + 1),
                blank < 0 ? null : value.substring(blank + 1),
                end.equals(WITHOUT_END) ? null : Instant.ofEpochMilli(Long.parseLong(end)));
    }
}
