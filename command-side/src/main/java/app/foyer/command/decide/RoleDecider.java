package app.foyer.command.decide;

import static app.foyer.contract.Refusal.FOUNDERS_TOO_MANY;
import static app.foyer.contract.Refusal.NOT_INSIDE;
import static app.foyer.contract.Refusal.OUTRANKED;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.RoleCommand;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.command.RoleCommand.HandOver;
import app.foyer.contract.event.CommunityEvent.CommunityFounderNamed;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides who founds and moderates. The founders stand on the community, too, so that it is known
 * there who is the last.
 */
final class RoleDecider {
    private RoleDecider() {}

    static List<Event> decide(
            RoleCommand command, MembershipState membership, Facts facts, Instant now) {
        Rights.requireFounder(command.by(), command.community(), facts, now);
        if (!(membership instanceof MembershipState.Inside inside)) {
            throw new Refused(NOT_INSIDE);
        }
        return switch (command) {
            case GiveRole c -> give(c, inside, facts, now);
            case HandOver c -> handOver(c, inside, facts, now);
        };
    }

    private static List<Event> give(
            GiveRole c, MembershipState.Inside inside, Facts facts, Instant now) {
        if (inside.role() == c.role()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        if (inside.role() == Role.FOUNDER) {
            if (!c.by().equals(c.member())) {
                throw new Refused(OUTRANKED);
            }
            events.add(MembershipDecider.resignation(c.community(), c.member(), facts, now));
        }
        if (c.role() == Role.FOUNDER) {
            requireFewFounders(c.community(), facts);
            events.add(new CommunityFounderNamed(c.community(), c.member(), now));
        }
        events.add(given(c.community(), c.member(), c.by(), c.role(), now));
        return events;
    }

    private static void requireFewFounders(CommunityId community, Facts facts) {
        if (facts.community(community) instanceof CommunityState.Founded founded
                && founded.founders().size() >= Limits.FOUNDERS_MAX) {
            throw new Refused(FOUNDERS_TOO_MANY);
        }
    }

    /** The founder stays as a member. */
    private static List<Event> handOver(
            HandOver c, MembershipState.Inside inside, Facts facts, Instant now) {
        if (c.by().equals(c.member())) {
            throw new Refused(OUTRANKED);
        }
        // The sequence of the founder's own membership must be known for the append.
        facts.membership(c.community(), c.by());
        List<Event> events = new ArrayList<>();
        if (inside.role() != Role.FOUNDER) {
            events.add(new CommunityFounderNamed(c.community(), c.member(), now));
            events.add(given(c.community(), c.member(), c.by(), Role.FOUNDER, now));
        }
        events.add(new CommunityFounderResigned(c.community(), c.by(), now));
        events.add(given(c.community(), c.by(), c.by(), Role.MEMBER, now));
        return events;
    }

    /**
     * One who goes founds nothing any more, at once: of two founders who go at the same moment, the
     * second is the last.
     */
    static List<Event> resignations(
            MemberId member, List<CommunityId> communities, Facts facts, Instant now) {
        List<Event> events = new ArrayList<>();
        for (CommunityId community : communities) {
            if (facts.membership(community, member) instanceof MembershipState.Inside inside
                    && inside.role() == Role.FOUNDER) {
                events.add(MembershipDecider.resignation(community, member, facts, now));
                events.add(given(community, member, member, Role.MEMBER, now));
            }
        }
        return events;
    }

    private static MembershipRoleGiven given(
            CommunityId community, MemberId member, MemberId by, Role role, Instant now) {
        return new MembershipRoleGiven(community, member, by, role, now);
    }
}
