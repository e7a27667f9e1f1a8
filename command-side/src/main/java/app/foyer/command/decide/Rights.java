package app.foyer.command.decide;

import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static app.foyer.contract.Refusal.NOT_A_FOUNDER;
import static app.foyer.contract.Refusal.NOT_A_MEMBER;
import static app.foyer.contract.Refusal.NOT_A_MODERATOR;
import static app.foyer.contract.Refusal.POST_UNKNOWN;
import static app.foyer.contract.Refusal.SILENCED;
import static app.foyer.contract.Refusal.SUSPENDED;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, in one place for all deciders. Who may not see a thing is told the same as if it
 * did not exist; so every rule names what is said then.
 */
final class Rights {
    private Rights() {}

    /** Who does something is in the network, and not suspended. */
    static MemberState.Joined requireActive(MemberId member, Facts facts, Instant now) {
        MemberState.Joined joined = requireJoined(member, facts);
        if (joined.suspended(now)) {
            throw new Refused(SUSPENDED);
        }
        return joined;
    }

    static boolean isActive(MemberId member, Facts facts, Instant now) {
        return facts.member(member) instanceof MemberState.Joined joined && !joined.suspended(now);
    }

    /** To whom something is done is in the network. */
    static MemberState.Joined requireJoined(MemberId member, Facts facts) {
        if (facts.member(member) instanceof MemberState.Joined joined) {
            return joined;
        }
        throw new Refused(MEMBER_UNKNOWN);
    }

    /** Of whom something is said is, or was, in the network. */
    static void requireKnown(MemberId member, Facts facts) {
        switch (facts.member(member)) {
            case MemberState.Joined _, MemberState.Gone _ -> {}
            case MemberState.Unknown _, MemberState.Forgotten _ ->
                    throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Asking _, MemberState.Waiting _, MemberState.Declined _ ->
                    throw new Refused(MEMBER_UNKNOWN);
        }
    }

    /** Two of whom one blocked the other do not exist for each other, in whatever one asks. */
    static void requireNotApart(MemberId one, MemberId other, Facts facts, Refusal ifApart) {
        if (!one.equals(other) && facts.block(one, other).apart()) {
            throw new Refused(ifApart);
        }
    }

    /** Whether the community exists for the member: its name, and that it can be entered. */
    static boolean sees(MemberId member, CommunityId community, Facts facts) {
        return facts.community(community) instanceof CommunityState.Founded founded
                && ((founded.open() && founded.door() != Door.INVITATION)
                        || isInside(member, community, facts));
    }

    /** Whether the member reads what is written in the community. */
    static boolean reads(MemberId member, CommunityId community, Facts facts) {
        return facts.community(community) instanceof CommunityState.Founded founded
                && ((founded.open() && founded.door() == Door.OPEN)
                        || isInside(member, community, facts));
    }

    /** Whether the member sees what is for the followers of somebody; null if it is for all. */
    private static boolean hears(MemberId member, @Nullable MemberId followersOf, Facts facts) {
        return followersOf == null
                || followersOf.equals(member)
                || facts.follow(member, followersOf).following();
    }

    /** Who sees a post reads its community, and follows whose followers it is for, or wrote it. */
    static void requireReads(MemberId member, PostState.Live post, Facts facts) {
        requireReads(member, post.community(), facts, POST_UNKNOWN);
        if (!post.author().equals(member) && !hears(member, post.followersOf(), facts)) {
            throw new Refused(POST_UNKNOWN);
        }
    }

    /** Of what was deleted, that it was there is known to those who saw it. */
    static void requireReads(MemberId member, PostState.Deleted post, Facts facts) {
        requireReads(member, post.community(), facts, POST_UNKNOWN);
        if (!post.author().equals(member) && !hears(member, post.followersOf(), facts)) {
            throw new Refused(POST_UNKNOWN);
        }
    }

    /** Who has to do with a post sees it, and no block stands between them and its author. */
    static void requireMeets(MemberId member, PostState.Live post, Facts facts) {
        requireReads(member, post, facts);
        requireNotApart(member, post.author(), facts, POST_UNKNOWN);
    }

    /** Likewise of what was deleted. */
    static void requireMeets(MemberId member, PostState.Deleted post, Facts facts) {
        requireReads(member, post, facts);
        requireNotApart(member, post.author(), facts, POST_UNKNOWN);
    }

    /** Likewise; but whoever keeps order where it stands sees it, whoever blocked whom. */
    static void requireMeetsOrModerates(MemberId member, PostState.Live post, Facts facts) {
        if (moderates(member, post.community(), facts)) {
            requireReads(member, post, facts);
        } else {
            requireMeets(member, post, facts);
        }
    }

    static void requireMeetsOrModerates(MemberId member, PostState.Deleted post, Facts facts) {
        if (moderates(member, post.community(), facts)) {
            requireReads(member, post, facts);
        } else {
            requireMeets(member, post, facts);
        }
    }

    /** Whether the member founds or moderates the community. */
    static boolean moderates(MemberId member, CommunityId community, Facts facts) {
        return facts.membership(community, member) instanceof MembershipState.Inside inside
                && inside.role() != Role.MEMBER;
    }

    private static boolean isInside(MemberId member, CommunityId community, Facts facts) {
        return facts.membership(community, member) instanceof MembershipState.Inside;
    }

    static void requireSees(
            MemberId member, CommunityId community, Facts facts, Refusal ifInvisible) {
        if (!sees(member, community, facts)) {
            throw new Refused(ifInvisible);
        }
    }

    static void requireReads(
            MemberId member, CommunityId community, Facts facts, Refusal ifInvisible) {
        if (!reads(member, community, facts)) {
            throw new Refused(ifInvisible);
        }
    }

    static MembershipState.Inside requireInside(
            MemberId member, CommunityId community, Facts facts, Refusal ifInvisible) {
        requireSees(member, community, facts, ifInvisible);
        if (facts.membership(community, member) instanceof MembershipState.Inside inside) {
            return inside;
        }
        throw new Refused(NOT_A_MEMBER);
    }

    /** Who writes in a community is active, in it, and not silenced there. */
    static void requireVoice(
            MemberId member, CommunityId community, Facts facts, Instant now, Refusal ifInvisible) {
        MembershipState.Inside inside = requireInside(member, community, facts, ifInvisible);
        requireActive(member, facts, now);
        if (inside.silenced(now)) {
            throw new Refused(SILENCED);
        }
    }

    /**
     * Whether a member may invite into a community: its founders and moderators, also before it has
     * opened; all its members where anybody may come in.
     */
    static boolean mayInvite(MemberId member, CommunityId community, Facts facts, Instant now) {
        return facts.membership(community, member) instanceof MembershipState.Inside inside
                && isActive(member, facts, now)
                && (inside.role() != Role.MEMBER
                        || (facts.community(community) instanceof CommunityState.Founded founded
                                && founded.open()
                                && founded.door() == Door.OPEN));
    }

    static void requireMayInvite(MemberId member, CommunityId community, Facts facts, Instant now) {
        requireInside(member, community, facts, Refusal.COMMUNITY_UNKNOWN);
        requireActive(member, facts, now);
        if (!mayInvite(member, community, facts, now)) {
            throw new Refused(NOT_A_MODERATOR);
        }
    }

    /** Founders moderate, too. */
    static void requireModerator(MemberId member, CommunityId community, Facts facts, Instant now) {
        requireRole(member, community, facts, now, NOT_A_MODERATOR, Role.FOUNDER, Role.MODERATOR);
    }

    static void requireFounder(MemberId member, CommunityId community, Facts facts, Instant now) {
        requireRole(member, community, facts, now, NOT_A_FOUNDER, Role.FOUNDER);
    }

    private static void requireRole(
            MemberId member,
            CommunityId community,
            Facts facts,
            Instant now,
            Refusal ifNot,
            Role... roles) {
        requireSees(member, community, facts, Refusal.COMMUNITY_UNKNOWN);
        if (facts.membership(community, member) instanceof MembershipState.Inside inside) {
            for (Role role : roles) {
                if (inside.role() == role) {
                    requireActive(member, facts, now);
                    return;
                }
            }
        }
        throw new Refused(ifNot);
    }
}
