package app.foyer.query.store;

import static app.foyer.query.store.KeyFamily.Type.HASH;
import static app.foyer.query.store.KeyFamily.Type.LIST;
import static app.foyer.query.store.KeyFamily.Type.SET;
import static app.foyer.query.store.KeyFamily.Type.SORTED_SET;

/**
 * Every kind of key that exists in Redis. What each holds, and how it is written: this package's
 * documentation and {@code docs/reference/redis-keys.md}.
 */
public enum KeyFamily {
    /** One for the installation, in no bucket: number of buckets, format, and the like. */
    INSTALLATION("foyer", HASH, Scope.INSTALLATION),
    /** One per bucket, in no generation: which generation is live, and which is built beside it. */
    LIFE("life", HASH, Scope.ALL_GENERATIONS),
    /** One per bucket: position, epoch, and when the last applied event was stored. */
    BUCKET("bucket", HASH, Scope.BUCKET),
    /**
     * One per bucket: the names of its keys, without generation and bucket; its own is among them.
     */
    CATALOGUE("catalogue", SET, Scope.BUCKET),
    /** One per bucket: which events it was handed, a number for every 10,000 positions. */
    HANDLED("handled", SORTED_SET, Scope.BUCKET),
    /** One per bucket: whose events wait, and whose were left out; decision 0031. */
    DEAD_LETTERS("dead-letters", HASH, Scope.BUCKET),
    /** One per post, in the post's bucket: its card, or a tombstone. */
    CARD("card", HASH, Scope.ID),
    /** One per community, in its bucket: its card. */
    COMMUNITY("community", HASH, Scope.ID),
    /** One per bucket: the ids of the communities whose cards are in it. */
    COMMUNITIES("communities", SET, Scope.BUCKET),
    /** One per member, in their bucket: their card. */
    MEMBER("member", HASH, Scope.ID),
    /** One per member, in their bucket: the communities that they are in. */
    MEMBERSHIPS("memberships", SET, Scope.ID),
    /** One per member, in their bucket: the communities that they left. */
    LEFT("left", SET, Scope.ID),
    /** One per member, in their bucket: whom they follow. */
    FOLLOWS("follows", SET, Scope.ID),
    /** One per member, in their bucket: what they are to communities, beside a plain member. */
    BONDS("bonds", HASH, Scope.ID),

    /** One per member, in their bucket: words between them and communities' moderators. */
    TOLD("told", HASH, Scope.ID),

    /** One per member, in their bucket: who follows them, by since when. */
    FOLLOWERS("followers", SORTED_SET, Scope.ID),

    /** One per member, in their bucket: who asks to follow them, by since when. */
    FOLLOW_REQUESTS("follow-requests", SORTED_SET, Scope.ID),

    /** One per member, in their bucket: whom they ask to follow. */
    FOLLOWS_ASKED("follows-asked", SET, Scope.ID),

    /** One per member, in their bucket: whom they blocked, by since when. */
    BLOCKS("blocks", SORTED_SET, Scope.ID),

    /** One per member, in their bucket: who blocked them; shown to nobody. */
    BLOCKED_BY("blocked-by", SORTED_SET, Scope.ID),

    /** One per member, in their bucket: what they do not care to read, and until when. */
    MUTES("mutes", HASH, Scope.ID),

    /** One per member, in their bucket: posts that do not return to their home. */
    HIDDEN("hidden", HASH, Scope.ID),

    /** One per member, in their bucket: what others did that concerns them. */
    NOTIFICATIONS("notifications", HASH, Scope.ID),

    /** One per community, in its bucket: its founders and moderators. */
    STAFF("staff", HASH, Scope.ID),

    /** One per community, in its bucket: who is in it, by when they came. */
    INSIDE("inside", SORTED_SET, Scope.ID),

    /** One per community, in its bucket: who asks to be let in, by when they asked. */
    ASKING("asking", SORTED_SET, Scope.ID),

    /** One per community, in its bucket: who is kept out, by since when. */
    BARRED("barred", SORTED_SET, Scope.ID),

    /** One, of the network: how it is entered. */
    THRESHOLD("threshold", HASH, Scope.ID),
    /** One, of the network: who asks to be let in, or waits for a place, by since when. */
    APPLICANTS("applicants", SORTED_SET, Scope.ID),
    /** One per member who is not in yet, in their bucket: what they said, and how far they are. */
    APPLICANT("applicant", HASH, Scope.ID),
    /** One per gathering, in its bucket: its card. */
    GATHERING("gathering", HASH, Scope.ID),
    /** One per community, in its bucket: its gatherings, the next first. */
    GATHERINGS("gatherings", SORTED_SET, Scope.ID),
    /** One per community, in its bucket: the same, the last first. */
    GATHERINGS_BACK("gatherings-back", SORTED_SET, Scope.ID),
    /** One per gathering, in its bucket: who comes, by when they said so. */
    COMERS("comers", SORTED_SET, Scope.ID),
    /** One per gathering, in its bucket: who waits for a seat, by since when. */
    WAITERS("waiters", SORTED_SET, Scope.ID),
    /** One per member, in their bucket: what they said to gatherings. */
    ANSWERS("answers", HASH, Scope.ID),
    /** One per report, in its bucket. */
    REPORT("report", HASH, Scope.ID),
    /** One per community, in its bucket, and one of the network: reports to be settled there. */
    OPEN_REPORTS("open-reports", SORTED_SET, Scope.ID),
    /**
     * One per thing that is reported somewhere, in the bucket of that place: open reports of it.
     */
    ALIKE("alike", SORTED_SET, Scope.ID),
    /** One per member, in their bucket: the reports that they made, by when. */
    OWN_REPORTS("own-reports", SORTED_SET, Scope.ID),
    /** One per invitation, in its bucket: whose it is, into what it leads, and who came by it. */
    INVITATION("invitation", HASH, Scope.ID),
    /** One per member, in their bucket: the invitations that they made, by when. */
    INVITATIONS("invitations", HASH, Scope.ID),
    /** One per member, in their bucket: the invitations that are for them, by when. */
    INVITED("invited", HASH, Scope.ID),
    /** One per member, in their bucket: who invited them, into what. */
    INVITERS("inviters", HASH, Scope.ID),
    /** One per community, in its bucket: who came in by an invitation, by when they did. */
    TRAIL("trail", SORTED_SET, Scope.ID),
    /** One per community, in every bucket: its members whose bucket this is. */
    MEMBERS_HERE("members-here", SET, Scope.ID),
    /** One per member, in every bucket: their followers whose bucket this is. */
    FOLLOWERS_HERE("followers-here", SET, Scope.ID),
    /**
     * One per bucket: the communities and members whose audience here is, or was, too large to be
     * delivered to; what they write is merged into home when that is read. Decision 0034.
     */
    LARGE("large", SET, Scope.BUCKET),
    /** One per community, in its bucket: what was written there; id and position by turns. */
    COMMUNITY_TIMELINE("community-timeline", LIST, Scope.ID),
    /** One per thread with replies, in the bucket of the post that began it: the replies. */
    THREAD("thread", SORTED_SET, Scope.ID),
    /** One per community, in its bucket: threads with replies, by the last of these. */
    THREADS("threads", SORTED_SET, Scope.ID),
    /** One per member, in their bucket: what they wrote; id and position by turns. */
    MEMBER_TIMELINE("member-timeline", LIST, Scope.ID),
    /** One per member, in their bucket: what they brought along; id and position by turns. */
    IMPORTED("imported", LIST, Scope.ID),
    /** One per member who reads, in their bucket: a cache, dropped when relations change. */
    HOME("home", LIST, Scope.ID),
    /** One per bucket: the members who have a home timeline. */
    HOMES("homes", SET, Scope.BUCKET),
    /** One, in the bucket of signals: what newcomers meet with in the whole network. */
    NETWORK("network", HASH, Scope.SIGNALS),
    /** One per community, in the bucket of signals: what the ranking counts of it. */
    SIGNALS("signals", HASH, Scope.SIGNALS_ID),
    /** One per community, in the bucket of signals: who wrote there, first and last. */
    WRITERS("writers", HASH, Scope.SIGNALS_ID),
    /** One per community, in the bucket of signals: newcomers' posts that nobody answered. */
    AWAITING("awaiting", HASH, Scope.SIGNALS_ID),
    /** One per community, in the bucket of signals: members it shares with others. */
    BESIDE("beside", SORTED_SET, Scope.SIGNALS_ID),
    /** One per member, in the bucket of signals: where they write, and with whom. */
    STANDING("standing", HASH, Scope.SIGNALS_ID),
    /** One, in the bucket of signals: communities in the order of a sieve for candidates. */
    LIVELIEST("liveliest", SORTED_SET, Scope.SIGNALS),
    /** One, in the bucket of signals: communities by who began to write there lately. */
    RISING("rising", SORTED_SET, Scope.SIGNALS),
    /** One, in the bucket of signals: communities by the number of their members. */
    SIZES("sizes", SORTED_SET, Scope.SIGNALS),

    /** One, in the bucket of signals: communities by when they opened, or open. */
    TONIGHT("tonight", SORTED_SET, Scope.SIGNALS);

    /** How many posts a timeline holds at most; the oldest drop out. */
    public static final int TIMELINE_POSTS_MAX = 800;

    /**
     * How many more a home timeline may hold until it is trimmed: to trim costs as much as to add.
     */
    public static final int HOME_SPARE = 31;

    /**
     * How large an audience is delivered to, in one bucket: of ten thousand members or followers
     * each bucket holds about so many. Beyond it, a post would hold Redis up for milliseconds.
     */
    public static final int AUDIENCE_MAX = 625;

    /**
     * How many threads are kept of a community; those of which the last reply is oldest drop out.
     */
    public static final int THREADS_MAX = 800;

    /** How many posts that a member hid are known; those hidden first are let go. */
    public static final int HIDDEN_MAX = 1_000;

    /** The type of a key's value in Redis. */
    public enum Type {
        HASH,
        SET,
        SORTED_SET,
        LIST
    }

    /** What there is one key for. */
    enum Scope {
        INSTALLATION,
        ALL_GENERATIONS,
        BUCKET,
        ID,
        SIGNALS,
        SIGNALS_ID
    }

    private final String word;
    private final Type type;
    private final Scope scope;

    KeyFamily(String word, Type type, Scope scope) {
        this.word = word;
        this.type = type;
        this.scope = scope;
    }

    /** The word that stands for the family in a key. */
    public String word() {
        return word;
    }

    public Type type() {
        return type;
    }

    Scope scope() {
        return scope;
    }

    /** Whether its keys follow from the log alone, so that a replay must bring the same. */
    public boolean replayable() {
        return switch (this) {
            case INSTALLATION, LIFE, BUCKET, CATALOGUE, DEAD_LETTERS, HOME, HOMES -> false;
            default -> true;
        };
    }

    /** Whether a bucket's catalogue names its keys; home timelines are named by {@link #HOMES}. */
    public boolean isCatalogued() {
        return switch (this) {
            case INSTALLATION, LIFE, BUCKET, HOME -> false;
            default -> true;
        };
    }

    /**
     * The family that {@code word} stands for.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static KeyFamily of(String word) {
        for (KeyFamily family : values()) {
            if (family.word.equals(word)) {
                return family;
            }
        }
        throw new IllegalArgumentException("no key family is called " + word);
    }
}
