package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.util.List;

/**
 * Something whose use is counted: a word, or a part of one.
 *
 * @param text as the index has it
 * @param words the numbers of the words that it is or is a part of
 */
record Clue(Kind kind, String text, List<Integer> words) {
    Clue {
        words = List.copyOf(words);
    }

    /** What kinds of clues there are, where they stand, and what they count. */
    enum Kind {
        WORD(IndexField.TEXT, 1, FitLimits.POSTS_PER_WORD_MAX),

        /**
         * Several parts of a word tell the same, so each weighs less; 0.2 to 0.5 are alike on the
         * titles that {@link Evidence} was fitted on.
         */
        PART(IndexField.TEXT_PARTS, 0.3, FitLimits.POSTS_PER_PART_MAX);

        private final IndexField posts;
        private final double weight;
        private final int postsMax;

        Kind(IndexField posts, double weight, int postsMax) {
            this.posts = posts;
            this.weight = weight;
            this.postsMax = postsMax;
        }

        /** Where posts have it. */
        IndexField posts() {
            return posts;
        }

        /** Where communities have it that say it of themselves. */
        List<IndexField> own() {
            return switch (this) {
                case WORD -> List.of(IndexField.NAME, IndexField.ABOUT);
                case PART -> List.of(IndexField.NAME_PARTS);
            };
        }

        /** What its evidence is multiplied by. */
        double weight() {
            return weight;
        }

        /** How many posts are read for one at most. */
        int postsMax() {
            return postsMax;
        }
    }
}
