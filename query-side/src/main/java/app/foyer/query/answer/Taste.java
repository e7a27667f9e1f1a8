package app.foyer.query.answer;

import app.foyer.contract.Language;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.contract.query.HomeEntry.Because;
import app.foyer.query.answer.Visibility.Sight;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import app.foyer.query.store.TextList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader cares to find at home, at a moment. It is applied when home is read, so a new mute,
 * follow or language holds for what is already there.
 *
 * @param hidden ids of posts that are not to return
 * @param languages that they understand, each by the first part of its tag; none for all
 * @param follows ids of whom they follow
 * @param newcomer whether they joined the network within the last 14 days
 */
record Taste(
        MemberId reader,
        Mutes mutes,
        Set<String> hidden,
        Set<String> languages,
        Set<Long> follows,
        boolean newcomer)
        implements Predicate<Card> {
    private static final Duration NEW_FOR = Duration.ofDays(14);
    private static final List<String> FACTS = List.of(Fields.LANGUAGES, Fields.AT);

    /** Asks for it, together with other things. */
    static Supplier<Taste> ask(MemberId reader, Instant now, Reads reads) {
        Supplier<Mutes> mutes = Mutes.ask(reader, now, reads);
        Supplier<Map<String, String>> hidden = reads.fields(Key.ofMember(KeyFamily.HIDDEN, reader));
        Supplier<Set<Long>> follows = reads.ids(Key.follows(reader));
        Supplier<List<@Nullable String>> facts = reads.fields(Key.member(reader), FACTS);
        return () -> {
            String languages = facts.get().get(0);
            String joined = facts.get().get(1);
            return new Taste(
                    reader,
                    mutes.get(),
                    hidden.get().keySet(),
                    languages == null ? Set.of() : first(TextList.read(languages)),
                    follows.get(),
                    joined != null
                            && Instant.ofEpochMilli(Long.parseLong(joined))
                                    .plus(NEW_FOR)
                                    .isAfter(now));
        };
    }

    private static Set<String> first(List<String> tags) {
        return tags.stream().map(Language::primary).collect(Collectors.toSet());
    }

    @Override
    public boolean test(Card card) {
        return !mutes.hides(card) && !hid(card) && understands(card);
    }

    boolean hid(Card card) {
        return !hidden.isEmpty() && hidden.contains(card.post().toString());
    }

    /** Whose language is not known is for all; what one wrote is for oneself. */
    boolean understands(Card card) {
        // Most tags are a first part themselves, and need not be parsed.
        return languages.isEmpty()
                || card.language() == null
                || card.author().equals(reader)
                || languages.contains(card.language().tag())
                || languages.contains(Language.primary(card.language().tag()));
    }

    /** Whether what is at home comes from more than one community. */
    boolean hasOtherSources(Sight sight) {
        return sight.communities().size() + follows.size() > 1;
    }

    /** What brings a card here that one sees. */
    Because because(Card card) {
        if (card.author().equals(reader)) {
            return Because.OWN;
        }
        return follows.contains(card.author().value()) ? Because.FOLLOW : Because.MEMBERSHIP;
    }
}
