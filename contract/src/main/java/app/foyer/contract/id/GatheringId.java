package app.foyer.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a gathering. */
public record GatheringId(long value) implements Id {

    /**
     * Reads the 13 characters that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if they are not an id
     */
    @JsonCreator
    public static GatheringId of(String text) {
        return new GatheringId(Ids.parse(text));
    }

    /** The room whose seats are counted: see {@link app.foyer.contract.event.SeatsEvent}. */
    public CommunityId room() {
        return new CommunityId(value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Ids.format(value);
    }
}
