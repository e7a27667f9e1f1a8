package app.foyer.contract.query;

import java.util.List;

/**
 * A post in somebody's home timeline.
 *
 * @param because what brought it there
 * @param reasons why its community is recommended; none if it is not
 * @param moreByAuthor how many posts by the same author, right after it, are folded
 * @param moreInCommunity how many posts in the same community, right after it, are folded
 */
public record HomeEntry(
        Card card,
        Because because,
        List<Recommendation.Reason> reasons,
        int moreByAuthor,
        int moreInCommunity) {
    /** What brings a post into a home timeline. */
    public enum Because {
        /** The reader wrote it. */
        OWN,
        /** The reader follows its author. */
        FOLLOW,
        /** The reader is in its community. */
        MEMBERSHIP,
        /** A newcomer wrote it in a community of the reader's, and nobody has answered. */
        AWAITS_ANSWER,
        /** Its community is recommended to the reader, whose own home does not fill a page yet. */
        RECOMMENDED
    }

    public HomeEntry {
        reasons = List.copyOf(reasons);
    }

    /** One that is folded around nothing. */
    public HomeEntry(Card card, Because because) {
        this(card, because, List.of(), 0, 0);
    }
}
