package app.foyer.contract;

import java.util.Locale;

/**
 * Why a command was not done, or a question not answered. The code is for programs and never
 * changes; the sentence is for people and may. What each means to a caller and to an operator:
 * {@code docs/reference/errors.md}.
 */
public enum Refusal {
    /** The caller's account has not joined the network. */
    NOT_YET_JOINED(Kind.FORBIDDEN, "Join the network first."),
    ALREADY_JOINED(Kind.CONFLICT, "This account has already joined the network."),
    ALREADY_ASKING(Kind.CONFLICT, "This account asks already, or waits for a place."),
    NETWORK_NOT_OPEN(Kind.FORBIDDEN, "This network has not opened: come by an invitation."),
    NETWORK_BY_INVITATION(Kind.FORBIDDEN, "This network is entered by invitation."),
    NETWORK_CLOSED(Kind.FORBIDDEN, "This network shows itself to its members."),
    DOOR_INVALID(Kind.INVALID, "A door is open, gated or invitation."),
    NETWORK_FULL(Kind.CONFLICT, "There is no place free in this network."),
    NETWORK_CAPACITY_INVALID(
            Kind.INVALID, "A network holds 1 to 100,000,000 members, or any number."),
    MEMBER_UNKNOWN(Kind.NOT_FOUND, "There is no such member."),
    PROFILE_INVALID(Kind.INVALID, "The profile is not valid."),
    COMMUNITY_UNKNOWN(Kind.NOT_FOUND, "There is no such community."),
    COMMUNITY_INVALID(Kind.INVALID, "The community's name or description is not valid."),
    CAPACITY_INVALID(Kind.INVALID, "A community holds 1 to 1,000,000 members, or any number."),
    COMMUNITY_FULL(Kind.CONFLICT, "There is no place free in this community."),
    NOT_A_FOUNDER(Kind.FORBIDDEN, "Only a founder of the community may do this."),
    DOOR_GATED(Kind.FORBIDDEN, "This community lets in who asks: ask first."),
    BANNED(Kind.FORBIDDEN, "A moderator keeps you out of this community."),
    NOT_ASKING(Kind.CONFLICT, "This member does not ask to be let in."),
    NOT_INSIDE(Kind.NOT_FOUND, "This member is not in the community."),
    OUTRANKED(
            Kind.FORBIDDEN,
            "Moderators act on members, founders on moderators and members, and nobody on"
                    + " themselves."),
    FOUNDERS_TOO_MANY(Kind.CONFLICT, "A community has at most 20 founders."),
    REASON_INVALID(Kind.INVALID, "A reason has 1 to 500 characters."),
    WORDS_TOO_LONG(Kind.INVALID, "There is room for 500 characters."),
    SILENCE_INVALID(Kind.INVALID, "A silence ends in the future, within a year."),
    ALREADY_OPEN(Kind.CONFLICT, "This community has opened already."),
    OPENING_EMPTY(Kind.CONFLICT, "There is too little in it yet for others to come."),
    OPENING_INVALID(Kind.INVALID, "A community opens in the future, within 90 days."),
    NOT_A_MODERATOR(Kind.FORBIDDEN, "Only a founder or a moderator of the community may do this."),
    SILENCED(Kind.FORBIDDEN, "A moderator silenced you in this community for a time."),
    SUSPENDED(Kind.FORBIDDEN, "An operator suspended you in this network."),
    SUSPENSION_INVALID(Kind.INVALID, "A suspension ends in the future, or has no end."),
    NOT_A_MEMBER(Kind.FORBIDDEN, "Join the community first."),
    LAST_FOUNDER(Kind.CONFLICT, "A community's only founder hands it over before they go."),
    INVITATION_UNKNOWN(Kind.NOT_FOUND, "There is no such invitation."),
    INVITATION_INVALID(
            Kind.INVALID, "An invitation is for 1 to 100 members and ends within 90 days."),
    INVITATION_SPENT(Kind.GONE, "As many as were invited have come by this invitation."),
    INVITATION_EXPIRED(Kind.GONE, "This invitation's time is over."),
    INVITATION_REVOKED(Kind.GONE, "This invitation was taken back."),
    /** Its maker could not invite any more, or not now. */
    INVITATION_WITHHELD(Kind.FORBIDDEN, "This invitation opens no door at the moment."),
    INVITATIONS_TOO_MANY(
            Kind.CONFLICT, "A member has at most 200 invitations by which somebody may come."),
    FOLLOWS_ONESELF(Kind.INVALID, "Nobody can follow themselves."),
    FOLLOW_NOT_ASKED(Kind.CONFLICT, "This member does not ask to follow you."),
    BLOCKS_ONESELF(Kind.INVALID, "Nobody can block themselves."),
    MUTE_INVALID(Kind.INVALID, "This cannot be muted, or not until then."),
    MUTES_TOO_MANY(
            Kind.CONFLICT, "A member mutes at most 1,000 members and communities, and 100 words."),
    ADDRESS_INVALID(Kind.INVALID, "An address elsewhere is user@host."),
    ADDRESSES_TOO_MANY(Kind.CONFLICT, "A member claims at most 10 addresses."),
    ADDRESS_CONTESTED(Kind.CONFLICT, "Too many members say that this address is theirs."),
    PUBLISHED_INVALID(Kind.INVALID, "A post is brought along after it was written, since 1990."),
    POST_UNKNOWN(Kind.NOT_FOUND, "There is no such post."),
    POST_DELETED(Kind.GONE, "This post was deleted."),
    POST_REMOVED(Kind.CONFLICT, "A moderator removed this post."),
    REMOVED_BY_OPERATOR(
            Kind.FORBIDDEN, "An operator removed this post; only an operator restores it."),
    POST_EMPTY(Kind.INVALID, "A post needs text, or an attachment."),
    POST_TOO_LONG(Kind.INVALID, "The post is too long."),
    WARNING_INVALID(Kind.INVALID, "A content warning has 1 to 200 characters."),
    ATTACHMENTS_TOO_MANY(Kind.INVALID, "A post has at most 4 attachments."),
    ATTACHMENT_INVALID(
            Kind.INVALID, "An attachment has an https address, and a media type that is shown."),
    LANGUAGE_INVALID(Kind.INVALID, "A language is a BCP 47 tag, such as en or pt-BR."),
    MENTIONS_TOO_MANY(Kind.INVALID, "A post names at most 10 members."),
    EDITS_TOO_MANY(Kind.CONFLICT, "This post was edited too often."),
    REACTION_UNKNOWN(Kind.INVALID, "There is no such reaction in this network."),
    NOT_THE_AUTHOR(Kind.FORBIDDEN, "Only its author may change a post."),
    REPORT_UNKNOWN(Kind.NOT_FOUND, "There is no such report."),
    REPORT_INVALID(Kind.INVALID, "This cannot be reported there."),
    REPORT_SETTLED(Kind.CONFLICT, "This report was settled already."),
    REPORT_FOR_OPERATORS(
            Kind.CONFLICT, "This is about one who moderates there: report it to the operators."),
    REPORTS_TOO_MANY(Kind.CONFLICT, "A member has at most 100 reports that are to be settled."),
    GATHERING_UNKNOWN(Kind.NOT_FOUND, "There is no such gathering."),
    GATHERING_INVALID(Kind.INVALID, "The gathering is not valid."),
    GATHERING_CANCELLED(Kind.GONE, "This gathering was called off."),
    GATHERING_OVER(Kind.CONFLICT, "This gathering is over."),
    GATHERING_NOT_BEGUN(Kind.CONFLICT, "This gathering has not begun."),
    GATHERING_FULL(Kind.CONFLICT, "All seats of this gathering are taken."),
    NEAR_INVALID(
            Kind.INVALID, "Gatherings are looked for within 500 km and a year: near, from, until."),
    HANDLE_INVALID(
            Kind.INVALID,
            "A handle has 3 to 30 letters a to z, digits and single underscores between them."),
    HANDLE_TAKEN(Kind.CONFLICT, "Somebody else has this handle, or had it lately."),
    READING_INVALID(Kind.INVALID, "Nobody has read further than the log goes."),
    CURSOR_INVALID(Kind.INVALID, "This is not a cursor that was given out for this list."),
    PAGE_SIZE_INVALID(Kind.INVALID, "A page holds 1 to 100 entries."),
    VIA_INVALID(Kind.INVALID, "This is not the via of a recommendation."),
    SEARCH_WORDS_INVALID(Kind.INVALID, "The search needs 1 to 200 characters of words."),
    PROJECTION_UNKNOWN(Kind.NOT_FOUND, "There is no such projection on this node."),
    PROJECTION_WISH_INVALID(
            Kind.INVALID, "A projection can pause, resume, reset, retry, or drop an entity."),
    STILL_POISON(Kind.CONFLICT, "This cannot be folded yet; it stays parked."),
    BUCKET_UNKNOWN(Kind.NOT_FOUND, "Buckets are numbered 0 to 16."),
    NOT_REMEMBERED_YET(
            Kind.NOT_YET,
            "Something is not remembered yet, or is being put together again, and this may be of it; try again soon."),
    IDEMPOTENCY_KEY_INVALID(
            Kind.INVALID, "An idempotency key is 1 to 255 printable ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            Kind.INVALID, "This idempotency key was used for something else in the last 24 hours."),
    IDEMPOTENCY_KEY_IN_FLIGHT(
            Kind.CONFLICT, "What was sent first under this idempotency key is still under way.");

    /** What kind of answer a refusal is, for every protocol to map once. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        NOT_YET
    }

    private final Kind kind;
    private final String sentence;

    Refusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /** The stable code, for example {@code post-empty}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** One sentence for a person. */
    public String sentence() {
        return sentence;
    }
}
