package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.LAST_FOUNDER;

import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.MembershipCommand;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.event.MembershipEvent;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import java.time.Instant;
import java.util.List;

/** Decides who is in a community. What is not open yet does not exist for those outside. */
final class MembershipDecider {
    private MembershipDecider() {}

    static List<MembershipEvent> decide(MembershipCommand command, Facts facts, Instant now) {
        MembershipState membership = facts.membership(command.community(), command.member());
        return switch (command) {
            case JoinCommunity c when membership instanceof MembershipState.Outside -> {
                requireOpen(c, facts);
                Rights.requireActive(c.member(), facts, now);
                yield List.of(
                        new MembershipJoined(c.community(), c.member(), now, Role.MEMBER, c.via()));
            }
            case JoinCommunity _ -> List.of();
            case LeaveCommunity c ->
                    switch (membership) {
                        case MembershipState.Outside _,
                                MembershipState.Asking _,
                                MembershipState.Waiting _,
                                MembershipState.Banned _ -> {
                            requireOpen(c, facts);
                            yield List.of();
                        }
                        case MembershipState.Inside inside when inside.role() == Role.FOUNDER ->
                                throw new Refused(LAST_FOUNDER);
                        case MembershipState.Inside _ ->
                                List.of(new MembershipLeft(c.community(), c.member(), now));
                    };
        };
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
