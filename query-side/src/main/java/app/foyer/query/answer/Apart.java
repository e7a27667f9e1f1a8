package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Card;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Reads;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who does not exist for a viewer, because one of the two blocked the other. Asked about those who
 * are about to be shown, so that it costs the same however many are blocked.
 */
final class Apart {
    private Apart() {}

    /** Asks which of the others they are, together with other things. */
    static Supplier<Set<MemberId>> ask(
            @Nullable MemberId viewer, Collection<MemberId> others, Reads reads) {
        if (viewer == null || others.isEmpty()) {
            return Set::of;
        }
        List<Long> ids = others.stream().map(MemberId::value).distinct().toList();
        Supplier<List<Long>> blocks = reads.scores(Key.ofMember(KeyFamily.BLOCKS, viewer), ids);
        Supplier<List<Long>> blockedBy =
                reads.scores(Key.ofMember(KeyFamily.BLOCKED_BY, viewer), ids);
        return () -> {
            Set<MemberId> apart = new HashSet<>();
            for (int i = 0; i < ids.size(); i++) {
                if (blocks.get().get(i) != 0 || blockedBy.get().get(i) != 0) {
                    apart.add(new MemberId(ids.get(i)));
                }
            }
            return apart;
        };
    }

    /** Authors, and whom they name. */
    static Set<MemberId> named(List<Card> cards) {
        Set<MemberId> named = new HashSet<>();
        for (Card card : cards) {
            named.add(card.author());
            card.mentions().forEach(mention -> named.add(mention.member()));
        }
        return named;
    }

    /** Who does not exist for the viewer is not named to them by others. */
    static Card withoutNaming(Set<MemberId> apart, Card card) {
        return apart.isEmpty()
                        || card.mentions().stream().noneMatch(each -> apart.contains(each.member()))
                ? card
                : card.mentioning(
                        card.mentions().stream()
                                .filter(each -> !apart.contains(each.member()))
                                .toList());
    }
}
