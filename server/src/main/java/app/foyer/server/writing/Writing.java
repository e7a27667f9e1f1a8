package app.foyer.server.writing;

import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Language;
import app.foyer.contract.id.MemberId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is decided of what a member sends. A language that is not given is detected here, and
 * stands in the event from then on: what is decided and replayed never asks again.
 */
public final class Writing {
    private final LanguageDetector languages;

    Writing(LanguageDetector languages) {
        this.languages = languages;
    }

    /**
     * What a member sends.
     *
     * @param language a BCP 47 tag; null if it is not given
     */
    public record Draft(
            @Nullable String text,
            @Nullable String warning,
            @Nullable List<Attachment> attachments,
            @Nullable String language,
            @Nullable List<MemberId> mentions) {}

    public Content content(Draft draft) {
        String text = Objects.requireNonNullElse(draft.text(), "");
        List<Attachment> attachments = draft.attachments();
        List<MemberId> mentions = draft.mentions();
        return Content.of(
                text,
                Additions.of(
                        draft.warning(),
                        attachments == null ? List.of() : attachments,
                        language(text, draft.language())),
                mentions == null ? List.of() : mentions.stream().distinct().toList());
    }

    private @Nullable Language language(String text, @Nullable String given) {
        if (given != null) {
            return new Language(given, false);
        }
        return languages
                .detect(Links.without(text))
                .map(tag -> new Language(tag, true))
                .orElse(null);
    }
}
