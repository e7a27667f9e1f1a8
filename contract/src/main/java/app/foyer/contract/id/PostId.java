package app.foyer.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a post or a reply. */
public record PostId(long value) implements Id, Comparable<PostId> {

    /**
     * Reads the 13 characters that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static PostId of(String text) {
        return new PostId(Ids.parse(text));
    }

    @Override
    public int compareTo(PostId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(value);
    }
}
