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
 * the rest is folded into the last of them; what is folded already does not make a run longer. Only
 * what keeps something else from being seen is folded: a run that nothing follows is shown whole.
 * Pure.
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
        int authorsUntil = lastRun(cards, Card::author);
        int placesUntil = lastRun(cards, Card::community);
        List<Folded> shown = new ArrayList<>();
        int byAuthor = 0;
        int inCommunity = 0;
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            byAuthor = isAlike(cards, i, Card::author) ? byAuthor : 0;
            inCommunity = isAlike(cards, i, Card::community) ? inCommunity : 0;
            boolean authorFolds = byAuthor >= AUTHOR_RUN_MAX && i < authorsUntil;
            boolean placeFolds = communities && inCommunity >= COMMUNITY_RUN_MAX && i < placesUntil;
            if (authorFolds || placeFolds) {
                shown.add(shown.removeLast().with(card, authorFolds));
            } else {
                shown.add(Folded.alone(card));
                byAuthor++;
                inCommunity++;
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
        return cards.size() - lastRun(cards, Card::author) > AUTHOR_RUN_MAX
                || (communities
                        && cards.size() - lastRun(cards, Card::community) > COMMUNITY_RUN_MAX);
    }

    /** Where the last of the runs begins of cards that are alike. */
    private static int lastRun(List<Card> cards, Function<Card, Object> trait) {
        int begin = cards.size() - 1;
        while (begin > 0 && isAlike(cards, begin, trait)) {
            begin--;
        }
        return Math.max(0, begin);
    }

    /** Whether a card is like the one before it. */
    private static boolean isAlike(List<Card> cards, int i, Function<Card, Object> trait) {
        return i > 0 && trait.apply(cards.get(i)).equals(trait.apply(cards.get(i - 1)));
    }
}
