package app.foyer.contract;

/** Who sees a post, of those who read its community. */
public enum Audience {
    /** All of them. */
    COMMUNITY,
    /** Those who follow its author. */
    FOLLOWERS
}
