package app.foyer.server.writing;

import java.util.Optional;

/** Finds out in which language a text is written. */
@FunctionalInterface
interface LanguageDetector {
    /** The BCP 47 tag; empty if that cannot be told. The same text has always the same answer. */
    Optional<String> detect(String text);

    /** For networks that do not want it. */
    static LanguageDetector none() {
        return _ -> Optional.empty();
    }
}
