package app.foyer.server.writing;

import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Language;
import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Handles;
import app.foyer.contract.id.MemberId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is decided of what a member sends. A language that is not given is detected here, and
 * whose the handles in the text are is looked up; both stand in the event from then on: what is
 * decided and replayed never asks again.
 */
public final class Writing {
    private final LanguageDetector languages;
    private final Handles handles;

    Writing(LanguageDetector languages, Handles handles) {
        this.languages = languages;
        this.handles = handles;
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
        return Content.of(
                text,
                Additions.of(
                        draft.warning(),
                        attachments == null ? List.of() : attachments,
                        language(text, draft.language())),
                mentions(text, draft.mentions()));
    }

    /** Whom the client names, and whom the text does; of these, as many as there is room for. */
    private List<MemberId> mentions(String text, @Nullable List<MemberId> given) {
        Set<MemberId> all = new LinkedHashSet<>(given == null ? List.of() : given);
        for (String handle : Mentioned.in(text)) {
            if (all.size() < Limits.MENTIONS_MAX) {
                holderOf(handle).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private Optional<MemberId> holderOf(String handle) {
        try {
            return handles.holderOf(handles.of(handle));
        } catch (Refused _) {
            // A word that cannot be a handle is a word.
            return Optional.empty();
        }
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
