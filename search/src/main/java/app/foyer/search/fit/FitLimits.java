package app.foyer.search.fit;

/** What bounds the work of one question. */
final class FitLimits {
    /** Characters of one interest that are read. */
    static final int INTEREST_LENGTH_MAX = 500;

    /** Different words that are looked up to find the rarest. */
    static final int WORDS_LOOKED_UP_MAX = 64;

    /** Words whose posts are read. */
    static final int WORDS_MAX = 32;

    /** Parts of words whose posts are read. */
    static final int PARTS_MAX = 48;

    /** Posts read for one word. */
    static final int POSTS_PER_WORD_MAX = 1_024;

    /** Posts read for one part of a word. */
    static final int POSTS_PER_PART_MAX = 512;

    /** Communities that are weighed, the most promising ones. */
    static final int CANDIDATES_MAX = 512;

    /** Words that a hit names. */
    static final int REASON_WORDS_MAX = 3;

    /** Posts of a community that are read to know its words. */
    static final int POSTS_OF_ONE_MAX = 128;

    /** Characters of each of them. */
    static final int POST_LENGTH_MAX = 1_000;

    /** Words of a community that are asked with. */
    static final int WORDS_OF_ONE_MAX = 24;

    private FitLimits() {}
}
