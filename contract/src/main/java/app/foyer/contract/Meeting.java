package app.foyer.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where people meet, and how many.
 *
 * @param start when it begins
 * @param zone by whose clocks, as a name of the IANA database
 * @param minutes how long it takes
 * @param words what is said of it; null once they are forgotten
 * @param spot where on the map; null if that is not said
 * @param seats how many may come; null for any number
 */
public record Meeting(
        Instant start,
        String zone,
        int minutes,
        @Nullable Words words,
        @Nullable Spot spot,
        @Nullable Integer seats) {

    /** When it is over. */
    public Instant end() {
        return start.plusSeconds(60L * minutes);
    }

    /**
     * What is said of a gathering.
     *
     * @param place what the place is called
     * @param address how to get there, for those who come; null if that is not said
     */
    public record Words(String title, String about, String place, @Nullable String address) {}
}
