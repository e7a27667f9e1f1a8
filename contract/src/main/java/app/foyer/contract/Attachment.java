package app.foyer.contract;

import org.jspecify.annotations.Nullable;

/**
 * Something that is shown with a post. It stays where it is: Foyer keeps its address, and never
 * fetches it.
 *
 * @param url where it is, by https
 * @param type its media type, such as {@code image/png}
 * @param alt what it shows, for who cannot see it; null if nobody said
 */
public record Attachment(String url, String type, @Nullable String alt) {}
