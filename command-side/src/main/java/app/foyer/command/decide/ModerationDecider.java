package app.foyer.command.decide;

import static app.foyer.contract.Refusal.NOT_ASKING;
import static app.foyer.contract.Refusal.NOT_INSIDE;
import static app.foyer.contract.Refusal.OUTRANKED;
import static app.foyer.contract.Refusal.SILENCE_INVALID;

import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.ModerationCommand;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.Decline;
import app.foyer.contract.command.ModerationCommand.LiftBan;
import app.foyer.contract.command.ModerationCommand.LiftSilence;
import app.foyer.contract.command.ModerationCommand.Remove;
import app.foyer.contract.command.ModerationCommand.Silence;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipBanLifted;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipDeclined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRemoved;
import app.foyer.contract.event.MembershipEvent.MembershipSilenceLifted;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.MembershipEvent.MembershipWarned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what founders and moderators may do about a member. */
final class ModerationDecider {
    private ModerationDecider() {}

    static List<Event> decide(
            ModerationCommand command, MembershipState membership, Facts facts, Instant now) {
        Rights.requireModerator(command.by(), command.community(), facts, now);
        requireAbove(command, membership, facts);
        return switch (command) {
            case Admit c -> admit(c, membership, facts, now);
            case Decline c -> decline(c, membership, now);
            case Remove c -> {
                Valid.reason(c.reason());
                requireInside(membership);
                yield Seats.leave(removed(c, c.reason(), now), facts);
            }
            case Ban c -> ban(c, membership, facts, now);
            case LiftBan c ->
                    membership instanceof MembershipState.Banned
                            ? List.of(
                                    new MembershipBanLifted(c.community(), c.member(), c.by(), now))
                            : List.of();
            case Warn c -> {
                Valid.reason(c.reason());
                requireInside(membership);
                yield List.of(
                        new MembershipWarned(c.community(), c.member(), c.by(), now, c.reason()));
            }
            case Silence c -> silence(c, membership, now);
            case LiftSilence c ->
                    requireInside(membership).silenced(now)
                            ? List.of(
                                    new MembershipSilenceLifted(
                                            c.community(), c.member(), c.by(), now))
                            : List.of();
        };
    }

    /** Founders act on moderators and members, moderators on members, nobody on themselves. */
    private static void requireAbove(
            ModerationCommand command, MembershipState membership, Facts facts) {
        boolean above =
                !command.by().equals(command.member())
                        && switch (membership) {
                            case MembershipState.Inside inside ->
                                    switch (inside.role()) {
                                        case FOUNDER -> false;
                                        case MODERATOR -> isFounder(command, facts);
                                        case MEMBER -> true;
                                    };
                            case MembershipState.Outside _,
                                    MembershipState.Asking _,
                                    MembershipState.Waiting _,
                                    MembershipState.Banned _ ->
                                    true;
                        };
        if (!above) {
            throw new Refused(OUTRANKED);
        }
    }

    private static boolean isFounder(ModerationCommand command, Facts facts) {
        return facts.membership(command.community(), command.by())
                        instanceof MembershipState.Inside inside
                && inside.role() == Role.FOUNDER;
    }

    private static MembershipState.Inside requireInside(MembershipState membership) {
        if (membership instanceof MembershipState.Inside inside) {
            return inside;
        }
        throw new Refused(NOT_INSIDE);
    }

    private static List<Event> admit(
            Admit c, MembershipState membership, Facts facts, Instant now) {
        return switch (membership) {
            case MembershipState.Inside _, MembershipState.Waiting _ -> List.of();
            case MembershipState.Asking _ ->
                    MembershipDecider.enter(
                            new MembershipJoined(
                                    c.community(), c.member(), now, Role.MEMBER, null, c.by()),
                            membership,
                            facts,
                            now);
            case MembershipState.Outside _, MembershipState.Banned _ ->
                    throw new Refused(NOT_ASKING);
        };
    }

    private static List<Event> decline(Decline c, MembershipState membership, Instant now) {
        Valid.words(c.reason());
        return switch (membership) {
            case MembershipState.Asking _ ->
                    List.of(
                            new MembershipDeclined(
                                    c.community(), c.member(), c.by(), now, c.reason()));
            case MembershipState.Outside _ -> List.of();
            case MembershipState.Inside _, MembershipState.Waiting _, MembershipState.Banned _ ->
                    throw new Refused(NOT_ASKING);
        };
    }

    private static List<Event> ban(Ban c, MembershipState membership, Facts facts, Instant now) {
        Valid.reason(c.reason());
        Rights.requireKnown(c.member(), facts);
        List<Event> events = new ArrayList<>();
        switch (membership) {
            case MembershipState.Banned _ -> {
                return List.of();
            }
            case MembershipState.Inside _ ->
                    events.addAll(Seats.leave(removed(c, c.reason(), now), facts));
            case MembershipState.Waiting _ ->
                    events.add(Seats.giveUp(c.community(), c.member(), facts, now));
            case MembershipState.Outside _, MembershipState.Asking _ -> {}
        }
        events.add(new MembershipBanned(c.community(), c.member(), c.by(), now, c.reason()));
        return events;
    }

    private static MembershipRemoved removed(ModerationCommand c, String reason, Instant now) {
        return new MembershipRemoved(c.community(), c.member(), c.by(), now, reason);
    }

    private static List<Event> silence(Silence c, MembershipState membership, Instant now) {
        Valid.reason(c.reason());
        requireInside(membership);
        if (!c.until().isAfter(now) || c.until().isAfter(now.plus(Limits.SILENCE_MAX))) {
            throw new Refused(SILENCE_INVALID);
        }
        return List.of(
                new MembershipSilenced(
                        c.community(), c.member(), c.by(), now, c.until(), c.reason()));
    }
}
