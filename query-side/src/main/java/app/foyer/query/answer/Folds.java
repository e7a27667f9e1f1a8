package app.foyer.query.answer;

import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

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
    record Folded(Card card, List<PostId> byAuthor, List<PostId> inCommunity, Card last) {

        /** A card into which nothing is folded. */
        static Folded alone(Card card) {
            return new Folded(card, List.of(), List.of(), card);
        }

        private Folded with(Card folded, boolean byThisAuthor) {
            return new Folded(
                    card,
                    byThisAuthor ? and(byAuthor, folded) : byAuthor,
                    byThisAuthor ? inCommunity : and(inCommunity, folded),
                    folded);
        }

        private static List<PostId> and(List<PostId> posts, Card folded) {
            return Stream.concat(posts.stream(), Stream.of(folded.post())).toList();
        }

        /** The same, if a post that may be folded into it stands elsewhere. */
        Folded without(PostId post) {
            return new Folded(card, others(byAuthor, post), others(inCommunity, post), last);
        }

        private static List<PostId> others(List<PostId> posts, PostId post) {
            return posts.contains(post)
                    ? posts.stream().filter(each -> !each.equals(post)).toList()
                    : posts;
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
                shown.add(Folded.alone(cards.get(i)));
            }
        }
        return shown;
    }

    /**
     * The same cards in another order: each as soon as its author does not stand there too often in
     * a row, for as long as there are others.
     */
    static List<Card> spread(List<Card> cards) {
        List<Card> left = new ArrayList<>(cards);
        List<Card> spread = new ArrayList<>(cards.size());
        while (!left.isEmpty()) {
            List<Card> run =
                    spread.subList(Math.max(0, spread.size() - AUTHOR_RUN_MAX), spread.size());
            Card next =
                    left.stream()
                            .filter(card ->
                                    run.size() < AUTHOR_RUN_MAX || !areAllBy(card.author(), run))
                            .findFirst()
                            .orElse(left.getFirst());
            left.remove(next);
            spread.add(next);
        }
        return spread;
    }

    private static boolean areAllBy(MemberId author, List<Card> run) {
        return run.stream().allMatch(card -> card.author().equals(author));
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
