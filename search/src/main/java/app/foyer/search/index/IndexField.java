package app.foyer.search.index;

/** Every field of the index; a field that is not here does not exist. */
public enum IndexField {
    /** {@code kind/id}: what a document is replaced and removed by. One term, stored. */
    ID("id"),

    /**
     * {@code post}, {@code import} (a post that was brought along), {@code followers} (one for
     * somebody's followers alone), {@code community}, {@code gathering}, or a mark: {@code closed},
     * {@code gated}, {@code invitation}. One term, stored.
     */
    KIND("kind"),

    /**
     * The 64 bits of the post's or community's id, the sign bit flipped, so that signed order is
     * the ids' order. A number in doc values.
     */
    ORDER("order"),

    /** The community that the document belongs to, 13 characters. One term, stored. */
    COMMUNITY("community"),

    /**
     * The same as {@link #ORDER} of that community; not of an import, nor of what is for somebody's
     * followers, which are not counted there. A number in doc values.
     */
    COMMUNITY_ORDER("community-order"),

    /** Of a post that was removed 1, else 0. A number in doc values, which is updated in place. */
    REMOVED("removed"),

    /** Who wrote the post, 13 characters. One term, stored. */
    AUTHOR("author"),

    /** Of a post for somebody's followers, whose: 13 characters. One term, stored. */
    FOLLOWERS_OF("followers-of"),

    /**
     * In which language a post is written, if that is known: the first part of its tag, in small
     * letters. One term, stored.
     */
    WRITTEN_IN("written-in"),

    /** A post's words. Analysed, stored for highlights. */
    TEXT("text"),

    /** The parts of a post's words, as {@code WordParts} cuts them. Which documents only. */
    TEXT_PARTS("text-parts"),

    /** A community's name. Analysed, stored for highlights. */
    NAME("name"),

    /** The parts of the words of a community's name. Which documents only, and how many. */
    NAME_PARTS("name-parts"),

    /** What a community is about. Analysed, stored for highlights. */
    ABOUT("about"),

    /**
     * A language tag in small letters, one term for each language of a community; stored, and in
     * doc values.
     */
    LANGUAGE("language"),

    /** Where a gathering is, as a point on the earth. Not stored. */
    SPOT("spot"),

    /** When a gathering begins, epoch ms. A point. */
    START("start"),

    /** The same. A number in doc values. */
    START_ORDER("start-order");

    private final String key;

    IndexField(String key) {
        this.key = key;
    }

    /** The field's name in the index. */
    public String key() {
        return key;
    }
}
