package app.foyer.server.graphql;

import app.foyer.contract.Attachment;
import app.foyer.contract.Audience;
import app.foyer.contract.Language;
import app.foyer.contract.Origin;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.server.writing.Links;
import app.foyer.server.writing.Links.Link;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card, as the schema has it; community and author are fetched when they are asked for. */
record Post(
        String id,
        CommunityId inCommunity,
        MemberId byAuthor,
        String communityName,
        @Nullable String authorName,
        String thread,
        @Nullable String parent,
        Audience audience,
        @Nullable String text,
        int length,
        List<Link> links,
        @Nullable String warning,
        List<Attachment> attachments,
        @Nullable WrittenIn language,
        List<Mention> mentions,
        String at,
        boolean edited,
        @Nullable String editedAt,
        int replies,
        List<ReactionCount> reactions,
        Origin origin,
        String position,
        @Nullable Removed removed) {

    /** How many members signed a reaction. */
    record ReactionCount(String kind, int count) {}

    /** A member whom its author names. */
    record Mention(String id, @Nullable String name) {}

    /** In which language it is written. */
    record WrittenIn(String tag, boolean detected) {
        static @Nullable WrittenIn of(@Nullable Language language) {
            return language == null ? null : new WrittenIn(language.tag(), language.detected());
        }
    }

    /** A moderator removed it. */
    record Removed(String at, @Nullable String reason) {
        static @Nullable Removed of(Card.@Nullable Removal removal) {
            return removal == null ? null : new Removed(removal.at().toString(), removal.reason());
        }
    }

    static Post of(Card card) {
        return new Post(
                GlobalId.of(card.post()),
                card.community(),
                card.author(),
                card.communityName(),
                card.authorName(),
                GlobalId.of(card.thread()),
                card.parent() == null ? null : GlobalId.of(card.parent()),
                card.audience(),
                card.text(),
                card.length(),
                card.text() == null ? List.of() : Links.in(card.text()),
                card.warning(),
                card.attachments(),
                WrittenIn.of(card.language()),
                card.mentions().stream()
                        .map(each -> new Mention(GlobalId.of(each.member()), each.name()))
                        .toList(),
                card.at().toString(),
                card.edited(),
                card.editedAt() == null ? null : card.editedAt().toString(),
                card.replies(),
                card.reactions().entrySet().stream()
                        .map(e -> new ReactionCount(e.getKey().word(), e.getValue()))
                        .sorted(Comparator.comparing(ReactionCount::kind))
                        .toList(),
                card.origin(),
                Long.toString(card.position()),
                Removed.of(card.removal()));
    }
}
