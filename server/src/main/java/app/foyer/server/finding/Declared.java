package app.foyer.server.finding;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** What somebody says of themselves when they ask where to go; the limits are a profile's. */
public final class Declared {
    private Declared() {}

    /**
     * The interests, without blanks.
     *
     * @throws Refused if they are too many, or one is too long
     */
    public static List<String> interests(List<String> interests) {
        List<String> said = said(interests);
        boolean tooLong =
                said.stream()
                        .anyMatch(interest ->
                                interest.codePointCount(0, interest.length())
                                        > Limits.INTEREST_LENGTH_MAX);
        if (tooLong || said.size() > Limits.INTERESTS_MAX) {
            throw new Refused(
                    Refusal.PROFILE_INVALID,
                    "At most "
                            + Limits.INTERESTS_MAX
                            + " interests of "
                            + Limits.INTEREST_LENGTH_MAX
                            + " characters.");
        }
        return said;
    }

    /**
     * The languages.
     *
     * @throws Refused if they are too many, or one is no BCP 47 tag
     */
    public static List<String> languages(List<String> languages) {
        List<String> said = said(languages);
        if (said.size() > Limits.LANGUAGES_MAX || !said.stream().allMatch(Declared::isTag)) {
            throw new Refused(
                    Refusal.PROFILE_INVALID,
                    "At most " + Limits.LANGUAGES_MAX + " languages, as BCP 47 tags.");
        }
        return said;
    }

    private static List<String> said(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static boolean isTag(String language) {
        try {
            return !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
