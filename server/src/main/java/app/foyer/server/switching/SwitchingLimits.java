package app.foyer.server.switching;

/** The sizes that what is brought along must keep to. */
final class SwitchingLimits {
    /** A list of follows, in bytes. */
    static final long FOLLOWS_BYTES_MAX = 2L << 20;

    static final int FOLLOWS_MAX = 10_000;

    /** An archive, or an outbox, as it is sent. */
    static final long ARCHIVE_BYTES_MAX = 64L << 20;

    /** An outbox, once it is unpacked. */
    static final long OUTBOX_BYTES_MAX = 256L << 20;

    static final long ACTOR_BYTES_MAX = 1L << 20;
    static final int POSTS_MAX = 50_000;

    /** The words of all posts together, in characters. */
    static final long WORDS_LENGTH_MAX = 64L << 20;

    /** What one activity of an outbox consists of: objects, lists, values. */
    static final int NODES_MAX = 20_000;

    static final int NESTING_MAX = 64;
    static final int TEXT_LENGTH_MAX = 1 << 20;

    /** How many are sent to the command side at once. */
    static final int BATCH = 200;

    /** Those who switch at the same time, on one server. */
    static final int TURNS_MAX = 8;

    private SwitchingLimits() {}
}
