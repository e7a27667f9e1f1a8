package app.foyer.command.decide;

import static app.foyer.contract.Refusal.BANNED;
import static app.foyer.contract.Refusal.COMMUNITY_FULL;
import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.DOOR_GATED;
import static app.foyer.contract.Refusal.LAST_FOUNDER;

import app.foyer.contract.Door;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MembershipCommand.AdmitNext;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.command.ModerationCommand;
import app.foyer.contract.command.RoleCommand;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipAsked;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides who is in a community. What a member does not see does not exist for them. */
final class MembershipDecider {
    private MembershipDecider() {}

    static List<Event> decide(MembershipCommand command, Facts facts, Instant now) {
        MembershipState membership = facts.membership(command.community(), command.member());
        return switch (command) {
            case JoinCommunity c -> join(c, membership, facts, now);
            case AskToJoin c -> ask(c, membership, facts, now);
            case AdmitNext c -> admitNext(c, membership, facts, now);
            case LeaveCommunity c -> leave(c, membership, facts, now);
            case ModerationCommand c -> ModerationDecider.decide(c, membership, facts, now);
            case RoleCommand c -> RoleDecider.decide(c, membership, facts, now);
        };
    }

    private static List<Event> join(
            JoinCommunity c, MembershipState membership, Facts facts, Instant now) {
        return switch (membership) {
            case MembershipState.Inside _, MembershipState.Waiting _ -> List.of();
            case MembershipState.Outside _, MembershipState.Asking _, MembershipState.Banned _ -> {
                if (door(c.community(), c.member(), facts) != Door.OPEN) {
                    refuseIfBanned(membership);
                    throw new Refused(DOOR_GATED);
                }
                yield enter(
                        new MembershipJoined(c.community(), c.member(), now, Role.MEMBER, c.via()),
                        membership,
                        facts,
                        now);
            }
        };
    }

    /** Somebody who may come in, by whatever door, does; who is banned may by none. */
    static List<Event> enter(
            MembershipJoined joined, MembershipState membership, Facts facts, Instant now) {
        refuseIfBanned(membership);
        Rights.requireActive(joined.member(), facts, now);
        return Seats.enter(joined, facts);
    }

    private static void refuseIfBanned(MembershipState membership) {
        if (membership instanceof MembershipState.Banned) {
            throw new Refused(BANNED);
        }
    }

    private static List<Event> ask(
            AskToJoin c, MembershipState membership, Facts facts, Instant now) {
        return switch (membership) {
            case MembershipState.Inside _, MembershipState.Waiting _ -> List.of();
            case MembershipState.Asking _ -> List.of();
            case MembershipState.Outside _, MembershipState.Banned _ -> {
                Door door = door(c.community(), c.member(), facts);
                if (door == Door.OPEN) {
                    yield join(
                            new JoinCommunity(c.community(), c.member()), membership, facts, now);
                }
                refuseIfBanned(membership);
                Rights.requireActive(c.member(), facts, now);
                Valid.words(c.words());
                yield List.of(new MembershipAsked(c.community(), c.member(), now, c.words()));
            }
        };
    }

    /** The second time, or after they gave up, there is nothing to do. */
    private static List<Event> admitNext(
            AdmitNext c, MembershipState membership, Facts facts, Instant now) {
        if (!(membership instanceof MembershipState.Waiting)) {
            return List.of();
        }
        MembershipJoined joined = new MembershipJoined(c.community(), c.member(), now, Role.MEMBER);
        List<Event> entered = Seats.enterAfterWaiting(joined, facts);
        if (entered.isEmpty()) {
            throw new Refused(COMMUNITY_FULL);
        }
        return entered;
    }

    private static List<Event> leave(
            LeaveCommunity c, MembershipState membership, Facts facts, Instant now) {
        CommunityId community = c.community();
        MemberId member = c.member();
        return switch (membership) {
            case MembershipState.Outside _, MembershipState.Banned _ -> {
                if (!facts.member(member).isOver()) {
                    Rights.requireSees(member, community, facts, COMMUNITY_UNKNOWN);
                }
                yield List.of();
            }
            case MembershipState.Asking _ ->
                    List.of(new MembershipWithdrawn(community, member, now));
            case MembershipState.Waiting _ ->
                    List.of(
                            new MembershipWithdrawn(community, member, now),
                            Seats.giveUp(community, member, facts, now));
            case MembershipState.Inside inside -> {
                List<Event> events = new ArrayList<>();
                if (inside.role() == Role.FOUNDER) {
                    events.add(resignation(community, member, facts, now));
                }
                events.addAll(Seats.leave(new MembershipLeft(community, member, now), facts));
                yield events;
            }
        };
    }

    /**
     * A founder goes, or founds no longer; the last one does not, unless they are no member any
     * more.
     */
    static CommunityFounderResigned resignation(
            CommunityId community, MemberId founder, Facts facts, Instant now) {
        boolean others =
                facts.community(community) instanceof CommunityState.Founded founded
                        && founded.founders().stream().anyMatch(other -> !other.equals(founder));
        if (!others && !facts.member(founder).isOver()) {
            throw new Refused(LAST_FOUNDER);
        }
        return new CommunityFounderResigned(community, founder, now);
    }

    private static Door door(CommunityId community, MemberId member, Facts facts) {
        Rights.requireSees(member, community, facts, COMMUNITY_UNKNOWN);
        return facts.community(community) instanceof CommunityState.Founded founded
                ? founded.door()
                : Door.INVITATION;
    }
}
