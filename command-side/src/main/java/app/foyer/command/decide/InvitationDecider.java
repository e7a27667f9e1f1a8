package app.foyer.command.decide;

import static app.foyer.contract.Refusal.INVITATIONS_TOO_MANY;
import static app.foyer.contract.Refusal.INVITATION_EXPIRED;
import static app.foyer.contract.Refusal.INVITATION_INVALID;
import static app.foyer.contract.Refusal.INVITATION_REVOKED;
import static app.foyer.contract.Refusal.INVITATION_SPENT;
import static app.foyer.contract.Refusal.INVITATION_UNKNOWN;
import static app.foyer.contract.Refusal.INVITATION_WITHHELD;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.InvitationCommand;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Redeem;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides who is invited, and who comes in by it. An invitation is worth what its maker could do at
 * the moment at which it is redeemed.
 */
final class InvitationDecider {
    private InvitationDecider() {}

    static List<? extends Event> decide(InvitationCommand command, Facts facts, Instant now) {
        InvitationState invitation = facts.invitation(command.invitation());
        return switch (command) {
            case Invite c -> invite(c, invitation, facts, now);
            case Redeem c -> {
                InvitationState.Made made = require(invitation);
                if (made.invitee() != null) {
                    throw new Refused(INVITATION_UNKNOWN);
                }
                yield comeIn(c.invitation(), made, c.member(), facts, now);
            }
            case Accept c -> {
                InvitationState.Made made = require(invitation);
                if (!c.member().equals(made.invitee())) {
                    throw new Refused(INVITATION_UNKNOWN);
                }
                if (made.inviter() != null) {
                    Rights.requireNotApart(c.member(), made.inviter(), facts, INVITATION_UNKNOWN);
                }
                yield comeIn(c.invitation(), made, c.member(), facts, now);
            }
            case Revoke c -> revoke(c, require(invitation), facts, now);
        };
    }

    private static InvitationState.Made require(InvitationState invitation) {
        if (invitation instanceof InvitationState.Made made) {
            return made;
        }
        throw new Refused(INVITATION_UNKNOWN);
    }

    private static List<InvitationMade> invite(
            Invite c, InvitationState before, Facts facts, Instant now) {
        if (before instanceof InvitationState.Made) {
            return List.of();
        }
        requireMayInvite(c, facts, now);
        int uses = Objects.requireNonNullElse(c.uses(), 1);
        Instant expiresAt =
                Objects.requireNonNullElse(c.expiresAt(), now.plus(Limits.INVITATION_LIFE));
        if (uses < 1
                || uses > Limits.INVITATION_USES_MAX
                || !expiresAt.isAfter(now)
                || expiresAt.isAfter(now.plus(Limits.INVITATION_LIFE_MAX))) {
            throw new Refused(INVITATION_INVALID);
        }
        if (c.invitee() != null) {
            requireFitsOneMember(c, c.invitee(), uses, facts);
        }
        if (c.by() != null && facts.openInvitations(c.by(), now) >= Limits.INVITATIONS_OPEN_MAX) {
            throw new Refused(INVITATIONS_TOO_MANY);
        }
        return List.of(
                new InvitationMade(
                        c.invitation(), c.by(), c.community(), c.invitee(), uses, now, expiresAt));
    }

    private static void requireMayInvite(Invite c, Facts facts, Instant now) {
        MemberId by = c.by();
        CommunityId community = c.community();
        if (by != null && community != null) {
            Rights.requireMayInvite(by, community, facts, now);
        } else if (by != null) {
            Rights.requireActive(by, facts, now);
        } else if (community != null) {
            throw new Refused(INVITATION_INVALID, "Operators invite into the network only.");
        }
    }

    /** Who is named is in the network already, so the invitation leads into a community. */
    private static void requireFitsOneMember(Invite c, MemberId invitee, int uses, Facts facts) {
        Rights.requireJoined(invitee, facts);
        if (c.by() != null) {
            Rights.requireNotApart(c.by(), invitee, facts, MEMBER_UNKNOWN);
        }
        if (c.community() == null || uses != 1 || invitee.equals(c.by())) {
            throw new Refused(
                    INVITATION_INVALID,
                    "A named member, somebody else than oneself, is invited into a community,"
                            + " once.");
        }
    }

    /** A member of the network comes in; who is in already is. */
    private static List<Event> comeIn(
            InvitationId id, InvitationState.Made made, MemberId member, Facts facts, Instant now) {
        Rights.requireActive(member, facts, now);
        CommunityId community = made.community();
        if (community == null) {
            return List.of();
        }
        MembershipState membership = facts.membership(community, member);
        return switch (membership) {
            case MembershipState.Inside _, MembershipState.Waiting _ -> List.of();
            case MembershipState.Outside _, MembershipState.Asking _, MembershipState.Banned _ -> {
                requireHolds(made, member, facts, now);
                List<Event> events = new ArrayList<>();
                if (!made.guests().contains(member)) {
                    events.add(redeemed(id, made, member, false, now));
                }
                events.addAll(
                        MembershipDecider.enter(
                                new MembershipJoined(community, member, now, Role.MEMBER),
                                membership,
                                facts,
                                now));
                yield events;
            }
        };
    }

    /** Whether somebody may come into the network by it now. */
    static void requireIntoNetwork(InvitationId id, MemberId member, Facts facts, Instant now) {
        InvitationState.Made made = require(facts.invitation(id));
        if (made.invitee() != null) {
            throw new Refused(INVITATION_UNKNOWN);
        }
        requireHolds(made, member, facts, now);
    }

    /** What coming into the network by a code brings with it. */
    static List<Event> comeIntoNetwork(InvitationId id, MemberId member, Facts facts, Instant now) {
        InvitationState.Made made = require(facts.invitation(id));
        List<Event> events = new ArrayList<>();
        events.add(redeemed(id, made, member, true, now));
        CommunityId community = made.community();
        if (community != null) {
            // Nobody has a membership before they join the network, but its sequence must be known.
            facts.membership(community, member);
            MembershipJoined joined = new MembershipJoined(community, member, now, Role.MEMBER);
            events.addAll(Seats.enter(joined, facts));
        }
        return events;
    }

    /** Likewise for one who waited for a place, during which it may have come to its end. */
    static List<Event> comeIntoNetworkIfItHolds(
            InvitationId id, MemberId member, Facts facts, Instant now) {
        try {
            requireIntoNetwork(id, member, facts, now);
        } catch (Refused _) {
            return List.of();
        }
        return comeIntoNetwork(id, member, facts, now);
    }

    private static InvitationRedeemed redeemed(
            InvitationId id,
            InvitationState.Made made,
            MemberId member,
            boolean intoNetwork,
            Instant now) {
        return new InvitationRedeemed(
                id, made.inviter(), made.community(), member, intoNetwork, now);
    }

    /** Whether the member may come by it now; who came by it before takes no other use. */
    private static void requireHolds(
            InvitationState.Made made, MemberId member, Facts facts, Instant now) {
        if (made.revoked()) {
            throw new Refused(INVITATION_REVOKED);
        }
        if (!now.isBefore(made.expiresAt())) {
            throw new Refused(INVITATION_EXPIRED);
        }
        if (made.guests().size() >= made.uses() && !made.guests().contains(member)) {
            throw new Refused(INVITATION_SPENT);
        }
        if (!isBacked(made.inviter(), made.community(), facts, now)) {
            throw new Refused(INVITATION_WITHHELD);
        }
    }

    private static boolean isBacked(
            @Nullable MemberId inviter, @Nullable CommunityId community, Facts facts, Instant now) {
        if (inviter == null) {
            return true;
        }
        return community == null
                ? Rights.isActive(inviter, facts, now)
                : Rights.mayInvite(inviter, community, facts, now);
    }

    private static List<InvitationRevoked> revoke(
            Revoke c, InvitationState.Made made, Facts facts, Instant now) {
        MemberId by = c.by();
        if (by != null) {
            if (!by.equals(made.inviter()) && !isFounder(by, made.community(), facts)) {
                throw new Refused(INVITATION_UNKNOWN);
            }
            Rights.requireActive(by, facts, now);
        }
        return made.revoked()
                ? List.of()
                : List.of(
                        new InvitationRevoked(
                                c.invitation(),
                                made.inviter(),
                                made.community(),
                                made.invitee(),
                                by,
                                now));
    }

    private static boolean isFounder(
            MemberId member, @Nullable CommunityId community, Facts facts) {
        return community != null
                && facts.membership(community, member) instanceof MembershipState.Inside inside
                && inside.role() == Role.FOUNDER;
    }
}
