package app.foyer.contract;

/** What can be signed under a post. */
public enum ReactionKind {
    LIKE,
    THANKS,
    INSIGHTFUL,
    FUNNY,
    WITH_YOU
}
