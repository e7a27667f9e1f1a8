package app.foyer.query.signals;

/** The fields of the hashes of signals; which has which: {@code docs/reference/redis-keys.md}. */
final class SignalFields {
    /** Of a member: epoch ms at which they joined the network. */
    static final String JOINED = "joined";

    /** Of a member: epoch ms of their first words in the network. */
    static final String WROTE = "wrote";

    /** Of a member: truth once one of their posts was heard. */
    static final String WAS_HEARD = "was-heard";

    /** Of a member: communities in which they wrote, and how often. */
    static final String PLACES = "places";

    /** Of a member: members with whom they exchanged replies, and how often. */
    static final String PEERS = "peers";

    /** Of a member: truth if they were one of the first who wrote. */
    static final String SEED = "seed";

    /** Of a member: the most that was ever lent to them, in thousandths. */
    static final String VOUCHED = "vouched";

    /** Of a member: communities in which they count for what lies beside them. */
    static final String SETTLED = "settled";

    /** Of a community: epoch ms at which it was founded. */
    static final String FOUNDED = "founded";

    /** Of the network: epoch ms of the first words. */
    static final String BEGAN = "began";

    /** Of the network: how many of the first who wrote are trusted for that. */
    static final String SEEDS = "seeds";

    /** Of the network: answers that vouched for somebody. */
    static final String ANSWERS = "answers";

    /** Of a community: a sample of the members whose word counts there. */
    static final String SAMPLE = "sample";

    /** Of a community: truth once it is open. */
    static final String OPEN = "open";

    /** Of a community: how it is entered; absent for an open door. */
    static final String DOOR = "door";

    /** Of a community: its gatherings to come, and when they begin. */
    static final String MEETS = "meets";

    private SignalFields() {}
}
