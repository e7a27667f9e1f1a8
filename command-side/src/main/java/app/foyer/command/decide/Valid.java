package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_INVALID;
import static app.foyer.contract.Refusal.GATHERING_INVALID;
import static app.foyer.contract.Refusal.PROFILE_INVALID;
import static app.foyer.contract.Refusal.REASON_INVALID;
import static app.foyer.contract.Refusal.WORDS_TOO_LONG;

import app.foyer.contract.Description;
import app.foyer.contract.Language;
import app.foyer.contract.Limits;
import app.foyer.contract.Meeting;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said: lengths and forms, each against {@link Limits}. */
final class Valid {
    private Valid() {}

    static void profile(Profile profile) {
        name(PROFILE_INVALID, profile.name());
        atMost(PROFILE_INVALID, "interests", profile.interests().size(), Limits.INTERESTS_MAX);
        for (String interest : profile.interests()) {
            if (interest.isBlank()) {
                throw new Refused(PROFILE_INVALID, "An interest is empty.");
            }
            text(PROFILE_INVALID, "An interest", interest, Limits.INTEREST_LENGTH_MAX);
        }
        languages(PROFILE_INVALID, profile.languages());
        if (profile.place() != null) {
            text(PROFILE_INVALID, "The place", profile.place(), Limits.PLACE_LENGTH_MAX);
        }
    }

    static void description(Description description) {
        name(COMMUNITY_INVALID, description.name());
        text(COMMUNITY_INVALID, "About", description.about(), Limits.DESCRIPTION_LENGTH_MAX);
        languages(COMMUNITY_INVALID, description.languages());
    }

    /** Words that are forgotten are not judged. */
    static void meeting(Meeting.@Nullable Words words) {
        if (words == null) {
            return;
        }
        if (words.title().isBlank() || words.place().isBlank()) {
            throw new Refused(GATHERING_INVALID, "Title and place are said.");
        }
        text(GATHERING_INVALID, "The title", words.title(), Limits.TITLE_LENGTH_MAX);
        text(GATHERING_INVALID, "About", words.about(), Limits.GATHERING_ABOUT_LENGTH_MAX);
        text(GATHERING_INVALID, "The place", words.place(), Limits.GATHERING_PLACE_LENGTH_MAX);
        if (words.address() != null) {
            text(GATHERING_INVALID, "The address", words.address(), Limits.ADDRESS_LENGTH_MAX);
        }
    }

    static void reason(String reason) {
        if (reason.isBlank() || length(reason) > Limits.REASON_LENGTH_MAX) {
            throw new Refused(REASON_INVALID);
        }
    }

    static void words(@Nullable String words) {
        if (words != null && length(words) > Limits.REASON_LENGTH_MAX) {
            throw new Refused(WORDS_TOO_LONG);
        }
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void name(Refusal refusal, String name) {
        if (name.isBlank()) {
            throw new Refused(refusal, "The name is empty.");
        }
        text(refusal, "The name", name, Limits.NAME_LENGTH_MAX);
    }

    private static void languages(Refusal refusal, List<String> languages) {
        atMost(refusal, "languages", languages.size(), Limits.LANGUAGES_MAX);
        for (String language : languages) {
            if (!Language.isTag(language)) {
                throw new Refused(refusal, "A language is not a BCP 47 tag, such as en or pt-BR.");
            }
        }
    }

    private static void text(Refusal refusal, String what, String text, int lengthMax) {
        int length = length(text);
        if (length > lengthMax) {
            throw new Refused(
                    refusal,
                    "%s has %d characters; %d are allowed.".formatted(what, length, lengthMax));
        }
    }

    private static void atMost(Refusal refusal, String what, int count, int max) {
        if (count > max) {
            throw new Refused(
                    refusal, "There are %d %s; %d are allowed.".formatted(count, what, max));
        }
    }
}
