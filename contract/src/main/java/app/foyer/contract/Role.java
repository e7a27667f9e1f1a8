package app.foyer.contract;

/** What a member is in a community. */
public enum Role {
    FOUNDER,
    MODERATOR,
    MEMBER
}
