package app.foyer.contract;

import java.util.List;

/**
 * What a community says of itself.
 *
 * @param name its name
 * @param about what it is about; may be empty
 * @param languages spoken there, as BCP 47 tags; may be empty
 */
public record Description(String name, String about, List<String> languages) {
    public Description {
        languages = List.copyOf(languages);
    }
}
