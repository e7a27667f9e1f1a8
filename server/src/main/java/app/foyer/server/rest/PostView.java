package app.foyer.server.rest;

import app.foyer.contract.Attachment;
import app.foyer.contract.Language;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import app.foyer.server.writing.Links;
import app.foyer.server.writing.Links.Link;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A card, as JSON; its fields are {@link Card}'s. */
record PostView(
        PostId id,
        Community community,
        Author author,
        PostId thread,
        @Nullable PostId parent,
        String audience,
        @Nullable String text,
        int length,
        List<Link> links,
        @Nullable String warning,
        List<Attachment> attachments,
        @Nullable WrittenIn language,
        List<Mention> mentions,
        Instant at,
        boolean edited,
        @Nullable Instant editedAt,
        int replies,
        Map<String, Integer> reactions,
        String origin,
        long position,
        @Nullable Removed removed) {

    /** Where it was written. */
    record Community(CommunityId id, String name) {}

    /** Who wrote it; the name is null if it is not known (any more). */
    record Author(MemberId id, @Nullable String name) {}

    /** A member whom its author names; the name is null if it is not known (any more). */
    record Mention(MemberId id, @Nullable String name) {}

    /** In which language it is written; detected by a program, or else given. */
    record WrittenIn(String tag, boolean detected) {
        static @Nullable WrittenIn of(@Nullable Language language) {
            return language == null ? null : new WrittenIn(language.tag(), language.detected());
        }
    }

    /** A moderator removed it; its author and moderators see that, and why. */
    record Removed(Instant at, @Nullable String reason) {
        static @Nullable Removed of(Card.@Nullable Removal removal) {
            return removal == null ? null : new Removed(removal.at(), removal.reason());
        }
    }

    static PostView of(Card card) {
        Map<String, Integer> reactions = new TreeMap<>();
        card.reactions().forEach((ReactionKind kind, Integer n) -> reactions.put(kind.word(), n));
        return new PostView(
                card.post(),
                new Community(card.community(), card.communityName()),
                new Author(card.author(), card.authorName()),
                card.thread(),
                card.parent(),
                Words.of(card.audience()),
                card.text(),
                card.length(),
                card.text() == null ? List.of() : Links.in(card.text()),
                card.warning(),
                card.attachments(),
                WrittenIn.of(card.language()),
                card.mentions().stream()
                        .map(mention -> new Mention(mention.member(), mention.name()))
                        .toList(),
                card.at(),
                card.edited(),
                card.editedAt(),
                card.replies(),
                reactions,
                Words.of(card.origin()),
                card.position(),
                Removed.of(card.removal()));
    }
}
