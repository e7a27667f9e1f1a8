package app.foyer.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a community. */
public record CommunityId(long value) implements Id, Comparable<CommunityId> {
    /** Of the outermost room, the network itself, where its seats are counted; of no community. */
    public static final CommunityId NETWORK = new CommunityId(0);

    /**
     * Reads the 13 characters that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static CommunityId of(String text) {
        return new CommunityId(Ids.parse(text));
    }

    @Override
    public int compareTo(CommunityId other) {
        return Long.compareUnsigned(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(value);
    }
}
