package app.foyer.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of an invitation: a keyed hash of its code, as 32 hexadecimal digits. Who knows the id
 * does not know the code.
 */
public record InvitationId(String value) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{32}");

    public InvitationId {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not an invitation: 32 digits are expected");
        }
    }

    /**
     * Reads the 32 digits that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static InvitationId of(String text) {
        return new InvitationId(text);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
