package app.foyer.contract;

import java.time.Duration;
import java.time.Instant;

/** The sizes that commands must keep to; lengths are in characters (Unicode code points). */
public final class Limits {
    public static final int NAME_LENGTH_MAX = 80;
    public static final int DESCRIPTION_LENGTH_MAX = 1_000;
    public static final int FOUNDERS_MAX = 20;

    /** A reason, or the words of who asks to be let in. */
    public static final int REASON_LENGTH_MAX = 500;

    /** How long before an opening night its time may be set. */
    public static final Duration OPENING_WITHIN = Duration.ofDays(90);

    public static final Duration SILENCE_MAX = Duration.ofDays(365);

    /** Members and communities that a member mutes, together. */
    public static final int MUTES_MAX = 1_000;

    public static final int MUTED_WORDS_MAX = 100;
    public static final int MUTED_WORD_LENGTH_MAX = 50;

    /** How long a mute lasts that ends. */
    public static final Duration MUTE_MAX = Duration.ofDays(3_653);

    /** Addresses elsewhere that a member claims. */
    public static final int ADDRESSES_MAX = 10;

    /** Members who claim the same address. */
    public static final int CLAIMANTS_MAX = 20;

    /** No post that is brought along is older. */
    public static final Instant PUBLISHED_MIN = Instant.parse("1990-01-01T00:00:00Z");

    public static final int CAPACITY_MAX = 1_000_000;
    public static final int NETWORK_CAPACITY_MAX = 100_000_000;

    /** How long who was not let into the network may read why, before they are forgotten. */
    public static final Duration DECLINED_KEPT = Duration.ofDays(30);

    /** How many may come by one invitation, at most. */
    public static final int INVITATION_USES_MAX = 100;

    /** How long an invitation is good for, if who makes it does not say. */
    public static final Duration INVITATION_LIFE = Duration.ofDays(14);

    public static final Duration INVITATION_LIFE_MAX = Duration.ofDays(90);

    /** Invitations of a member by which somebody may come, at a time. */
    public static final int INVITATIONS_OPEN_MAX = 200;

    /** Reports of a member that are to be settled, at a time. */
    public static final int REPORTS_OPEN_MAX = 100;

    public static final int TITLE_LENGTH_MAX = 120;
    public static final int GATHERING_ABOUT_LENGTH_MAX = 2_000;
    public static final int GATHERING_PLACE_LENGTH_MAX = 120;
    public static final int ADDRESS_LENGTH_MAX = 300;

    /** How long before it takes place a gathering may be announced. */
    public static final Duration GATHERING_WITHIN = Duration.ofDays(730);

    /** A fortnight. */
    public static final int GATHERING_MINUTES_MAX = 14 * 24 * 60;

    public static final int GATHERING_SEATS_MAX = 100_000;

    /** Members recorded as present by one command, at most. */
    public static final int PRESENT_AT_ONCE_MAX = 100;

    /** Decimals of a degree that are kept of where a gathering is: some hundred metres. */
    public static final int SPOT_DECIMALS = 3;

    /** The farthest that gatherings are looked for around a place, in km. */
    public static final int NEAR_KM_MAX = 500;

    /** The longest span of time in which gatherings are looked for. */
    public static final Duration NEAR_SPAN_MAX = Duration.ofDays(366);

    public static final int POST_LENGTH_MAX = 10_000;

    /** A content warning. */
    public static final int WARNING_LENGTH_MAX = 200;

    /** Attachments of a post. */
    public static final int ATTACHMENTS_MAX = 4;

    /** The address of an attachment. */
    public static final int URL_LENGTH_MAX = 2_048;

    /** What an attachment shows, in words. */
    public static final int ALT_LENGTH_MAX = 1_500;

    public static final int MEDIA_TYPE_LENGTH_MAX = 100;

    /** Members whom a post names. */
    public static final int MENTIONS_MAX = 10;

    /** How often a post is edited, at most, where the network does not set it. */
    public static final int EDITS_MAX = 100;

    /** Kinds of reactions in a network. */
    public static final int REACTIONS_MAX = 20;

    /** How a kind of reaction is spelled. */
    public static final int REACTION_LENGTH_MAX = 32;

    public static final int HANDLE_LENGTH_MIN = 3;
    public static final int HANDLE_LENGTH_MAX = 30;

    /** How long a handle that was given up is kept for who had it, against impersonation. */
    public static final Duration HANDLE_KEPT = Duration.ofDays(30);

    public static final int INTERESTS_MAX = 20;
    public static final int INTEREST_LENGTH_MAX = 50;
    public static final int LANGUAGES_MAX = 10;
    public static final int PLACE_LENGTH_MAX = 80;

    /** The newest of what is noted for a member that they are shown. */
    public static final int NOTIFICATIONS_MAX = 400;

    /** Members whom a notification names; more are counted only. */
    public static final int NOTIFICATION_MEMBERS_MAX = 3;

    /** Unread notifications are counted up to so many. */
    public static final int UNREAD_MAX = 100;

    /** Entries on a page, at most. */
    public static final int PAGE_SIZE_MAX = 100;

    /** Replies of a thread that are shown as a tree, the oldest. */
    public static final int TREE_MAX = 500;

    /** Communities recommended at a time, at most. */
    public static final int RECOMMENDATIONS_MAX = 50;

    public static final int SEARCH_WORDS_LENGTH_MAX = 200;

    /** Hits one after another that a search passes over because the viewer may not see them. */
    public static final int HITS_PASSED_MAX = 1_000;

    private Limits() {}
}
