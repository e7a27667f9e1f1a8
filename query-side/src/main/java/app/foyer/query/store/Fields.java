package app.foyer.query.store;

/** The fields of the hashes; which family has which: {@code docs/reference/redis-keys.md}. */
public final class Fields {
    /** Of a bucket: position of the last event applied. Of a card: where it was written. */
    public static final String POSITION = "position";

    /** Of a bucket: who may write. */
    public static final String EPOCH = "epoch";

    /** Of a bucket: epoch ms at which the last event applied was stored. */
    public static final String STORED_AT = "stored-at";

    /** Of the installation: up to whom Redis' own files were written anew for who is forgotten. */
    public static final String REWRITTEN = "rewritten";

    /** Of the installation: how often all home timelines were to be forgotten. */
    public static final String FORGETTING_OWED = "forgetting-owed";

    /** Of the installation: for how many of these times they were. */
    public static final String FORGETTING_DONE = "forgetting-done";

    public static final String COMMUNITY = "community";
    public static final String AUTHOR = "author";
    public static final String THREAD = "thread";
    public static final String PARENT = "parent";
    public static final String TEXT = "text";
    public static final String LENGTH = "length";

    /** Epoch ms at which a post was written, a community founded, a member joined. */
    public static final String AT = "at";

    /** Of a post: when its words were last changed, as epoch ms. */
    public static final String EDITED = "edited";

    /** Of a post: what readers are told before they see the rest. */
    public static final String WARNING = "warning";

    /** Of a post: the url, media type and alt text of each attachment, in turn. */
    public static final String ATTACHMENTS = "attachments";

    /** Of a post: the BCP 47 tag of what it is written in. */
    public static final String LANGUAGE = "language";

    /** Of a post: truth if its language was detected. */
    public static final String DETECTED = "detected";

    /** Of a post: the members whom its author names. */
    public static final String MENTIONS = "mentions";

    /** Of a post: whose followers alone see it; absent if all do who read the community. */
    public static final String FOLLOWERS_OF = "followers-of";

    public static final String DELETED = "deleted";

    /** Of a post that a moderator removed: when, as epoch ms. */
    public static final String REMOVED = "removed";

    /** Why it was removed. */
    public static final String REMOVED_REASON = "removed-reason";

    public static final String ORIGIN = "origin";
    public static final String REPLIES = "replies";

    /** What the name of a counter of reactions begins with; the kind follows. */
    public static final String REACTIONS_PREFIX = "reactions.";

    public static final String NAME = "name";
    public static final String ABOUT = "about";
    public static final String LANGUAGES = "languages";
    public static final String INTERESTS = "interests";
    public static final String PLACE = "place";
    public static final String OPEN = "open";

    /** Of a community: how it is entered; absent for an open door. */
    public static final String DOOR = "door";

    /** Of a community: how many members it holds; absent for any number. */
    public static final String CAPACITY = "capacity";

    /** Of a community: epoch ms of its opening night, if a time is set. */
    public static final String OPENS_AT = "opens-at";

    /** Of a community: truth if its opening night is announced to all. */
    public static final String ANNOUNCED = "announced";

    /** Of a community that was not ready at its time: posts, a blank, members. */
    public static final String MISSED = "missed";

    public static final String MEMBERS = "members";
    public static final String POSTS = "posts";
    public static final String FOLLOWERS = "followers";

    /** Of a member: how one comes to follow them; absent for whoever likes. */
    public static final String FOLLOWING = "following";

    /** Of a member who is suspended: until when, as epoch ms, or {@code -} for without end. */
    public static final String SUSPENDED = "suspended";

    /** Of a member who is suspended: why. */
    public static final String SUSPENDED_FOR = "suspended-for";

    /** Of a member: position at which their home timeline last got other sources. */
    public static final String RELATIONS_CHANGED = "relations-changed";

    /** Of a member: position up to which they have read what is noted for them. */
    public static final String READ_UP_TO = "read-up-to";

    /** Of an invitation: who made it; absent for an operator. */
    public static final String INVITER = "inviter";

    /** Of an invitation: the one member whom it is for; absent for whoever has its code. */
    public static final String INVITEE = "invitee";

    public static final String USES = "uses";

    /** Of an invitation: epoch ms until which it is good. */
    public static final String EXPIRES = "expires";

    public static final String REVOKED = "revoked";

    /** What the name of a field about one who came by an invitation begins with. */
    public static final String GUEST_PREFIX = "guest.";

    /** Of who invited a member: the one by whose invitation they came into the network. */
    public static final String NETWORK = "network";

    /** Of the network: truth until it opens. */
    public static final String PREPARED = "prepared";

    /** Of who wants to come into the network: how far they are. */
    public static final String STATE = "state";

    /** What they said when they asked. */
    public static final String WORDS = "words";

    /** Why they were declined. */
    public static final String REASON = "reason";

    public static final String REPORTER = "reporter";

    /** Of a report: who settles it. */
    public static final String SETTLED_BY = "place";

    /** Of a report: what it is about. */
    public static final String REPORTED = "about";

    public static final String KIND = "kind";

    /** Of a report that was settled: how. */
    public static final String OUTCOME = "outcome";

    /** Of a report that was settled: when, as epoch ms. */
    public static final String SETTLED = "settled";

    /** Of a member: by which they are found; absent for none. */
    public static final String HANDLE = "handle";

    public static final String HOST = "host";

    /** Of a gathering: epoch ms at which it begins. */
    public static final String START = "start";

    public static final String ZONE = "zone";
    public static final String MINUTES = "minutes";
    public static final String TITLE = "title";
    public static final String ADDRESS = "address";
    public static final String LATITUDE = "latitude";
    public static final String LONGITUDE = "longitude";
    public static final String SEATS = "seats";

    /** Of a gathering: how it went; absent while it is to come. */
    public static final String COURSE = "course";

    public static final String CHANGES = "changes";
    public static final String CAME = "came";

    /** What the name of a counter of answers begins with; the answer follows. */
    public static final String SAID_PREFIX = "said.";

    /** Of the installation. */
    public static final String BUCKETS = "buckets";

    /** Of the installation: the number of the format. Of a bucket: the generation that is live. */
    public static final String GENERATION = "generation";

    /** Of a bucket: the generation that is built beside the live one. */
    public static final String BUILDING = "building";

    /** Of a bucket: the number that was given to a generation last. */
    public static final String LAST = "last";

    /** Of a bucket: truth if it is to be built anew. */
    public static final String WANTED = "wanted";

    /** Of a bucket: since when it is built, as epoch ms, and from which position. */
    public static final String BEGUN_AT = "begun-at";

    public static final String BEGUN_FROM = "begun-from";

    /** Of a bucket: since when another generation waits to be deleted, as epoch ms. */
    public static final String LEFT_AT = "left-at";

    /** Of a generation of a bucket: how many of its keys were found to be gone. */
    public static final String LOST = "lost";

    private Fields() {}
}
