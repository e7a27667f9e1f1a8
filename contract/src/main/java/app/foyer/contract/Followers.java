package app.foyer.contract;

/** How a member comes by followers. */
public enum Followers {
    /** Whoever likes follows. */
    OPEN,
    /** Whoever likes asks, and the member decides. */
    APPROVAL
}
