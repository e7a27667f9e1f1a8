package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ATTACHMENTS_TOO_MANY;
import static app.foyer.contract.Refusal.ATTACHMENT_INVALID;
import static app.foyer.contract.Refusal.LANGUAGE_INVALID;
import static app.foyer.contract.Refusal.MENTIONS_TOO_MANY;
import static app.foyer.contract.Refusal.POST_EMPTY;
import static app.foyer.contract.Refusal.POST_TOO_LONG;
import static app.foyer.contract.Refusal.WARNING_INVALID;

import app.foyer.contract.Additions;
import app.foyer.contract.Attachment;
import app.foyer.contract.Content;
import app.foyer.contract.Language;
import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import org.jspecify.annotations.Nullable;

/** What a post may say: each size against {@link Limits}. Addresses are looked at, not followed. */
final class ValidContent {
    private ValidContent() {}

    /** Every mentioned member must be in the network. */
    static void require(Content content, Facts facts) {
        text(content);
        if (content.additions() != null) {
            additions(content.additions());
        }
        if (content.mentions().size() > Limits.MENTIONS_MAX) {
            throw new Refused(MENTIONS_TOO_MANY);
        }
        content.mentions().forEach(member -> Rights.requireJoined(member, facts));
    }

    private static void text(Content content) {
        if (content.text() == null) {
            return;
        }
        if (content.text().isBlank() && content.attachments().isEmpty()) {
            throw new Refused(POST_EMPTY);
        }
        if (content.length() > Limits.POST_LENGTH_MAX) {
            throw new Refused(
                    POST_TOO_LONG,
                    "The post has %d characters; %d are allowed."
                            .formatted(content.length(), Limits.POST_LENGTH_MAX));
        }
    }

    private static void additions(Additions additions) {
        warning(additions.warning());
        if (additions.attachments().size() > Limits.ATTACHMENTS_MAX) {
            throw new Refused(ATTACHMENTS_TOO_MANY);
        }
        additions.attachments().forEach(ValidContent::attachment);
        Language language = additions.language();
        if (language != null && !Language.isTag(language.tag())) {
            throw new Refused(LANGUAGE_INVALID);
        }
    }

    private static void warning(@Nullable String warning) {
        if (warning != null
                && (warning.isBlank() || Valid.length(warning) > Limits.WARNING_LENGTH_MAX)) {
            throw new Refused(WARNING_INVALID);
        }
    }

    private static void attachment(Attachment attachment) {
        if (!attachment.hasShownType()) {
            throw new Refused(
                    ATTACHMENT_INVALID,
                    "An attachment is image/…, video/…, audio/…, text/html or application/pdf.");
        }
        if (!attachment.hasAddress()) {
            throw new Refused(
                    ATTACHMENT_INVALID,
                    "An attachment's url is an https address of at most %d characters, with a host"
                                    .formatted(Limits.URL_LENGTH_MAX)
                            + " and without credentials.");
        }
        if (!attachment.hasFittingAlt()) {
            throw new Refused(
                    ATTACHMENT_INVALID,
                    "An attachment's alt has at most %d characters."
                            .formatted(Limits.ALT_LENGTH_MAX));
        }
    }
}
