package app.foyer.query.answer;

import app.foyer.contract.Spelling;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.Muted.Kind;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.MuteFields;
import app.foyer.query.store.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader does not care to read at a moment. What they wrote themselves is always shown.
 *
 * @param ends whether any of it ends by itself
 */
record Mutes(
        @Nullable MemberId reader,
        Set<String> members,
        Set<String> communities,
        List<List<String>> words,
        boolean ends) {
    static final Mutes NONE = new Mutes(null, Set.of(), Set.of(), List.of(), false);

    /** Asks for it, together with other things. */
    static Supplier<Mutes> ask(@Nullable MemberId reader, Instant now, Reads reads) {
        if (reader == null) {
            return () -> NONE;
        }
        Supplier<Map<String, String>> fields = reads.fields(Key.ofMember(KeyFamily.MUTES, reader));
        return () -> of(reader, standing(fields.get(), now));
    }

    /** What has not ended by now. */
    static List<Muted> standing(Map<String, String> fields, Instant now) {
        return fields.entrySet().stream()
                .map(each -> MuteFields.read(each.getKey(), each.getValue()))
                .filter(muted -> muted.until() == null || now.isBefore(muted.until()))
                .toList();
    }

    private static Mutes of(MemberId reader, List<Muted> standing) {
        return standing.isEmpty()
                ? NONE
                : new Mutes(
                        reader,
                        ids(Kind.MEMBER, standing),
                        ids(Kind.COMMUNITY, standing),
                        standing.stream()
                                .map(Muted::words)
                                .filter(word -> word != null)
                                .map(Spelling::wordsOf)
                                .toList(),
                        standing.stream().anyMatch(muted -> muted.until() != null));
    }

    private static Set<String> ids(Kind kind, List<Muted> standing) {
        return standing.stream()
                .filter(muted -> muted.kind() == kind)
                .map(Muted::id)
                .collect(Collectors.toSet());
    }

    /** The same, but for communities: who goes there wants to read it. */
    Mutes withinCommunity() {
        return new Mutes(reader, members, Set.of(), words, ends);
    }

    boolean hides(MemberId member) {
        return members.contains(member.toString());
    }

    boolean hides(Card card) {
        if (reader == null || card.author().equals(reader)) {
            return false;
        }
        return members.contains(card.author().toString())
                || communities.contains(card.community().toString())
                || holdsWord(card.text());
    }

    private boolean holdsWord(@Nullable String text) {
        if (text == null || words.isEmpty()) {
            return false;
        }
        List<String> spelled = Spelling.wordsOf(text);
        return words.stream().anyMatch(word -> Spelling.holds(spelled, word));
    }
}
