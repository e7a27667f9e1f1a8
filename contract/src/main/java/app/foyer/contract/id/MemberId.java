package app.foyer.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a member. */
public record MemberId(long value) implements Id, Comparable<MemberId> {

    /**
     * Reads the 13 characters that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static MemberId of(String text) {
        return new MemberId(Ids.parse(text));
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(value);
    }
}
