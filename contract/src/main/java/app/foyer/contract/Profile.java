package app.foyer.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of themselves.
 *
 * @param name how they want to be called
 * @param interests free words and topics
 * @param languages that they read, as BCP 47 tags
 * @param place where they are, as coarse as they like
 */
public record Profile(
        String name, List<String> interests, List<String> languages, @Nullable String place) {
    public Profile {
        interests = List.copyOf(interests);
        languages = List.copyOf(languages);
    }
}
