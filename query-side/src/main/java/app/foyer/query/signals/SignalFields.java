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

    /** Of a community: truth once it is open. */
    static final String OPEN = "open";

    private SignalFields() {}
}
