package app.foyer.query.answer;

import app.foyer.contract.query.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps home quiet: of a long run by one author, or in one community, the first few are shown, and
 * the rest is folded into the last of them. Only what keeps something else from being seen is
 * folded: a run that nothing follows is shown whole. Pure.
 */
final class Folds {
    /** So many posts of one author stand in a row. */
    static final int AUTHOR_RUN_MAX = 3;

    /** So many posts of one community. */
    static final int COMMUNITY_RUN_MAX = 8;

    private Folds() {}

    /**
     * A card, and what is folded into it.
     *
     * @param last the last card that is folded into it, or itself
     */
    record Folded(Card card, int moreByAuthor, int moreInCommunity, Card last) {
        private Folded with(Card folded, boolean byAuthor) {
            return new Folded(
                    card,
                    moreByAuthor + (byAuthor ? 1 : 0),
                    moreInCommunity + (byAuthor ? 0 : 1),
                    folded);
        }
    }

    /**
     * The cards that are shown, in their order.
     *
     * @param communities whether the reader has other sources than one community
     */
    static List<Folded> of(List<Card> cards, boolean communities) {
        Runs authors = new Runs(cards, Card::author, AUTHOR_RUN_MAX);
        Runs places =
                new Runs(
                        cards,
                        Card::community,
                        communities ? COMMUNITY_RUN_MAX : Integer.MAX_VALUE);
        List<Folded> shown = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            boolean byAuthor = authors.isTooLong(i);
            if (byAuthor || places.isTooLong(i)) {
                shown.add(shown.removeLast().with(cards.get(i), byAuthor));
            } else {
                shown.add(new Folded(cards.get(i), 0, 0, cards.get(i)));
            }
        }
        return shown;
    }

    /** Whether what comes next decides how the last of them are shown. */
    static boolean isOpen(List<Card> cards, boolean communities) {
        return !cards.isEmpty()
                && (new Runs(cards, Card::author, AUTHOR_RUN_MAX).endsLong()
                        || (communities
                                && new Runs(cards, Card::community, COMMUNITY_RUN_MAX).endsLong()));
    }

    /** Runs of cards that are alike. */
    private static final class Runs {
        private final int[] place;
        private final int[] end;
        private final int max;

        Runs(List<Card> cards, Function<Card, Object> trait, int max) {
            int size = cards.size();
            this.place = new int[size];
            this.end = new int[size];
            this.max = max;
            for (int i = 0; i < size; i++) {
                place[i] = i > 0 && alike(cards, i - 1, trait) ? place[i - 1] + 1 : 1;
            }
            for (int i = size - 1; i >= 0; i--) {
                end[i] = i + 1 < size && alike(cards, i, trait) ? end[i + 1] : i + 1;
            }
        }

        private static boolean alike(List<Card> cards, int i, Function<Card, Object> trait) {
            return trait.apply(cards.get(i)).equals(trait.apply(cards.get(i + 1)));
        }

        boolean isTooLong(int i) {
            return place[i] > max && end[i] < end.length;
        }

        boolean endsLong() {
            return place[place.length - 1] > max;
        }
    }
}
