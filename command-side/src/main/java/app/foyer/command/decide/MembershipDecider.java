package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_FULL;
import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.LAST_FOUNDER;

import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MembershipCommand.AdmitNext;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipWithdrawn;
import java.time.Instant;
import java.util.List;

/** Decides who is in a community. What is not open yet does not exist for those outside. */
final class MembershipDecider {
    private MembershipDecider() {}

    static List<Event> decide(MembershipCommand command, Facts facts, Instant now) {
        MembershipState membership = facts.membership(command.community(), command.member());
        return switch (command) {
            case JoinCommunity c when membership instanceof MembershipState.Outside -> {
                requireOpen(c, facts);
                Rights.requireActive(c.member(), facts, now);
                yield Seats.enter(
                        new MembershipJoined(c.community(), c.member(), now, Role.MEMBER, c.via()),
                        facts);
            }
            case JoinCommunity _ -> List.of();
            case AdmitNext c -> admitNext(c, membership, facts, now);
            case LeaveCommunity c ->
                    switch (membership) {
                        case MembershipState.Waiting _ ->
                                List.of(
                                        new MembershipWithdrawn(c.community(), c.member(), now),
                                        Seats.giveUp(c.community(), c.member(), facts, now));
                        case MembershipState.Outside _,
                                MembershipState.Asking _,
                                MembershipState.Banned _ -> {
                            requireOpen(c, facts);
                            yield List.of();
                        }
                        case MembershipState.Inside inside when inside.role() == Role.FOUNDER ->
                                throw new Refused(LAST_FOUNDER);
                        case MembershipState.Inside _ ->
                                Seats.leave(
                                        new MembershipLeft(c.community(), c.member(), now), facts);
                    };
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

    private static void requireOpen(MembershipCommand command, Facts facts) {
        boolean isOpen =
                facts.community(command.community()) instanceof CommunityState.Founded founded
                        && founded.open();
        if (!isOpen) {
            throw new Refused(COMMUNITY_UNKNOWN);
        }
    }
}
