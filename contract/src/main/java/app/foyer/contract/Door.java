package app.foyer.contract;

/** How a community, or the network, is entered. */
public enum Door {
    /** Whoever likes comes in. */
    OPEN,
    /**
     * Who asks is admitted, or declined. What it says of itself is seen by all, its posts are not.
     */
    GATED,
    /** Who is invited comes in. For others it does not exist. */
    INVITATION
}
