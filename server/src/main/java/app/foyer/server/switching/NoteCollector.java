package app.foyer.server.switching;

import app.foyer.contract.Attachment;
import app.foyer.contract.Language;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the notes out of the activities of one actor, and counts what it passes over. */
final class NoteCollector {
    /** Whoever reads; the three spellings that ActivityPub allows. */
    private static final Set<String> EVERYBODY =
            Set.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

    private static final int NAME_LENGTH_MAX = 2_000;

    private final List<Note> notes = new ArrayList<>();
    private @Nullable String owner;
    private long length;
    private int boosts;
    private int notPublic;
    private int others;
    private int attachments;

    /**
     * Takes an activity.
     *
     * @throws FrontRefused {@code archive-several-actors}, {@code archive-too-large}
     */
    void take(JsonNode activity) {
        if (Json.isA(activity, "Announce")) {
            boosts++;
            return;
        }
        JsonNode object = activity.get("object");
        Optional<String> actor = Json.id(activity.get("actor"));
        if (!Json.isA(activity, "Create") || object == null || actor.isEmpty()) {
            others++;
            return;
        }
        requireOwner(actor.get());
        if (!Json.isA(object, "Note") || !isTheirs(object, actor.get())) {
            others++;
        } else if (!isPublic(activity, object)) {
            notPublic++;
        } else {
            take(activity, object);
        }
    }

    private void requireOwner(String actor) {
        if (owner != null && !owner.equals(actor)) {
            throw new FrontRefused(FrontCode.ARCHIVE_SEVERAL_ACTORS);
        }
        owner = actor;
    }

    private static boolean isTheirs(JsonNode note, String actor) {
        return Json.id(note.get("attributedTo")).map(actor::equals).orElse(true);
    }

    private static boolean isPublic(JsonNode activity, JsonNode note) {
        JsonNode addressed = note.has("to") || note.has("cc") ? note : activity;
        return List.of("to", "cc").stream()
                .flatMap(field -> Json.all(addressed.get(field)).stream())
                .anyMatch(each -> EVERYBODY.contains(each.asString("")));
    }

    private void take(JsonNode activity, JsonNode object) {
        String id = Json.text(object, "id");
        Instant published = published(object).or(() -> published(activity)).orElse(null);
        if (id == null || id.isBlank() || id.length() > NAME_LENGTH_MAX || published == null) {
            others++;
            return;
        }
        Attached attached = attached(object);
        Note note =
                new Note(
                        id,
                        published,
                        Json.id(object.get("inReplyTo")).orElse(null),
                        warning(object),
                        text(object),
                        language(object),
                        attached.shown(),
                        attached.links());
        notes.add(note);
        length += note.text().length();
        if (notes.size() > SwitchingLimits.POSTS_MAX) {
            throw Received.tooLarge("posts", SwitchingLimits.POSTS_MAX);
        }
        if (length > SwitchingLimits.WORDS_LENGTH_MAX) {
            throw Received.tooLarge("characters in all posts", SwitchingLimits.WORDS_LENGTH_MAX);
        }
    }

    private static Optional<Instant> published(JsonNode thing) {
        String written = Json.text(thing, "published");
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String warning(JsonNode note) {
        String summary = Json.text(note, "summary");
        String said = summary == null ? "" : PlainText.of(summary);
        return said.isEmpty() ? null : said;
    }

    /** As it was typed, where that is known; else what the HTML says. */
    private static String text(JsonNode note) {
        JsonNode source = note.get("source");
        if (source != null && "text/plain".equals(Json.text(source, "mediaType"))) {
            String typed = Json.text(source, "content");
            if (typed != null) {
                return typed;
            }
        }
        String content = Json.text(note, "content");
        return content != null ? PlainText.of(content) : firstOfMap(note);
    }

    private static String firstOfMap(JsonNode note) {
        JsonNode byLanguage = note.get("contentMap");
        return byLanguage == null
                ? ""
                : Json.all(byLanguage.isObject() ? byLanguage : null).stream()
                        .flatMap(JsonNode::valueStream)
                        .filter(JsonNode::isString)
                        .findFirst()
                        .map(html -> PlainText.of(html.asString()))
                        .orElse("");
    }

    /** An archive names the files that lie in it by their paths: of these there is no address. */
    private Attached attached(JsonNode note) {
        List<Attachment> shown = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (JsonNode each : Json.all(note.get("attachment"))) {
            Optional<String> url = link(each);
            if (url.isEmpty()) {
                attachments++;
                continue;
            }
            String name = Json.text(each, "name");
            Attachment attachment =
                    new Attachment(
                            url.get(),
                            Objects.requireNonNullElse(Json.text(each, "mediaType"), ""),
                            name == null || name.isBlank() ? null : name.strip());
            if (attachment.hasShownType()
                    && attachment.hasAddress()
                    && attachment.hasFittingAlt()) {
                shown.add(attachment);
            } else {
                links.add(Note.described(url.get(), name));
            }
        }
        return new Attached(shown, links);
    }

    private record Attached(List<Attachment> shown, List<String> links) {}

    /** The one language of which its words are said to be. */
    private static @Nullable String language(JsonNode note) {
        JsonNode byLanguage = note.get("contentMap");
        if (byLanguage == null || !byLanguage.isObject() || byLanguage.size() != 1) {
            return null;
        }
        String tag = byLanguage.propertyNames().iterator().next();
        return Language.isTag(tag) ? tag : null;
    }

    private static Optional<String> link(JsonNode attachment) {
        return Json.all(attachment.get("url")).stream()
                .flatMap(url -> Json.href(url).stream())
                .filter(NoteCollector::isOfTheWeb)
                .findFirst();
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Everything that was taken, the oldest first. */
    Outbox outbox() {
        notes.sort(Comparator.comparing(Note::publishedAt));
        return new Outbox(owner, notes, new Outbox.LeftOut(boosts, notPublic, others, attachments));
    }
}
