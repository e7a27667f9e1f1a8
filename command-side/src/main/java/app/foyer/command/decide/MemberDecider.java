package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ALREADY_ASKING;
import static app.foyer.contract.Refusal.ALREADY_JOINED;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static app.foyer.contract.Refusal.NETWORK_BY_INVITATION;
import static app.foyer.contract.Refusal.NETWORK_FULL;
import static app.foyer.contract.Refusal.NETWORK_NOT_OPEN;
import static app.foyer.contract.Refusal.NOT_ASKING;
import static app.foyer.contract.Refusal.SUSPENSION_INVALID;
import static app.foyer.contract.id.CommunityId.NETWORK;

import app.foyer.command.decide.MemberState.Suspension;
import app.foyer.contract.Account;
import app.foyer.contract.Profile;
import app.foyer.contract.Refused;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MemberCommand.AdmitApplicant;
import app.foyer.contract.command.MemberCommand.AdmitNextMember;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.DeclineApplicant;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.MemberCommand.Reinstate;
import app.foyer.contract.command.MemberCommand.SetFollowers;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.command.MemberCommand.WithdrawApplication;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides who is a member, and what they say of themselves. */
final class MemberDecider {
    private MemberDecider() {}

    static List<? extends Event> decide(MemberCommand command, Facts facts, Instant now) {
        return switch (command) {
            case JoinNetwork c -> join(c, facts, now);
            case ChangeProfile c -> change(c, facts, now);
            case Suspend c -> suspend(c, facts, now);
            case SetFollowers c ->
                    Rights.requireActive(c.member(), facts, now).followers() == c.followers()
                            ? List.of()
                            : List.of(new MemberFollowersSet(c.member(), now, c.followers()));
            case Reinstate c ->
                    Rights.requireJoined(c.member(), facts).suspended(now)
                            ? List.of(new MemberReinstated(c.member(), now))
                            : List.of();
            case AdmitApplicant c -> admit(c, facts, now);
            case DeclineApplicant c -> decline(c, facts, now);
            case WithdrawApplication c -> withdraw(c.member(), facts, now);
            case AdmitNextMember c -> admitNext(c, facts, now);
            case TakeHandle c -> HandleDecider.take(c, facts, now);
            case GiveUpHandle c -> HandleDecider.giveUp(c, facts, now);
            case ForgetMe c -> forget(c, facts, now);
            case LeaveNetwork c -> leave(c, facts, now);
        };
    }

    private static List<? extends Event> join(JoinNetwork c, Facts facts, Instant now) {
        requireFree(c, facts);
        return switch (facts.member(c.member())) {
            case MemberState.Joined _, MemberState.Asking _, MemberState.Waiting _ -> List.of();
            case MemberState.Gone _, MemberState.Declined _, MemberState.Forgotten _ -> List.of();
            case MemberState.Unknown _ -> {
                Valid.profile(c.profile());
                List<Event> events = new ArrayList<>();
                Account account = c.account();
                if (account != null) {
                    events.add(new AccountClaimed(account.id(), c.member(), now, account.sub()));
                }
                events.addAll(entrance(c, facts, now));
                yield events;
            }
        };
    }

    /** An account is one member's, as long as they are one, or ask to be. */
    private static void requireFree(JoinNetwork c, Facts facts) {
        Account account = c.account();
        if (account == null
                || !(facts.account(account.id()) instanceof AccountState.Claimed(var holder))
                || holder.equals(c.member())) {
            return;
        }
        switch (facts.member(holder)) {
            case MemberState.Asking _, MemberState.Waiting _ -> throw new Refused(ALREADY_ASKING);
            case MemberState.Joined _, MemberState.Unknown _ -> throw new Refused(ALREADY_JOINED);
            case MemberState.Gone _, MemberState.Declined _, MemberState.Forgotten _ -> {}
        }
    }

    /** Who is invited comes in by any door; whom a history brings is in already. */
    private static List<Event> entrance(JoinNetwork c, Facts facts, Instant now) {
        MemberJoined joined = new MemberJoined(c.member(), now, c.profile());
        if (c.invitation() != null) {
            InvitationDecider.requireIntoNetwork(c.invitation(), c.member(), facts, now);
            return enter(joined, c.invitation(), facts, now);
        }
        if (c.account() == null) {
            return Seats.have(joined, facts);
        }
        NetworkState network = facts.network();
        if (!network.open()) {
            throw new Refused(NETWORK_NOT_OPEN);
        }
        return switch (network.door()) {
            case OPEN -> enter(joined, null, facts, now);
            case GATED -> {
                Valid.words(c.words());
                yield List.of(new MemberAsked(c.member(), now, c.profile(), c.words()));
            }
            case INVITATION -> throw new Refused(NETWORK_BY_INVITATION);
        };
    }

    /** Comes in, with what the invitation brings; or waits, and it brings that later. */
    private static List<Event> enter(
            MemberJoined joined, @Nullable InvitationId by, Facts facts, Instant now) {
        List<Event> events = new ArrayList<>(Seats.enter(joined, by, facts));
        if (by != null && events.contains(joined)) {
            events.addAll(InvitationDecider.comeIntoNetwork(by, joined.member(), facts, now));
        }
        return events;
    }

    private static List<Event> admit(AdmitApplicant c, Facts facts, Instant now) {
        return switch (facts.member(c.member())) {
            case MemberState.Asking asking ->
                    Seats.enter(new MemberJoined(c.member(), now, asking.profile()), null, facts);
            case MemberState.Joined _, MemberState.Waiting _ -> List.of();
            case MemberState.Unknown _, MemberState.Forgotten _ ->
                    throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Gone _, MemberState.Declined _ -> throw new Refused(NOT_ASKING);
        };
    }

    /** Who waits for a place was let in before, and may still be declined. */
    private static List<Event> decline(DeclineApplicant c, Facts facts, Instant now) {
        Valid.reason(c.reason());
        MemberDeclined declined = new MemberDeclined(c.member(), now, c.reason());
        return switch (facts.member(c.member())) {
            case MemberState.Asking _ -> List.of(declined);
            case MemberState.Waiting _ ->
                    List.of(declined, Seats.giveUp(NETWORK, c.member(), facts, now));
            case MemberState.Declined _ -> List.of();
            case MemberState.Unknown _, MemberState.Forgotten _ ->
                    throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Joined _, MemberState.Gone _ -> throw new Refused(NOT_ASKING);
        };
    }

    /** Who never came in is forgotten at once: there is nothing to keep. */
    private static List<Event> withdraw(MemberId member, Facts facts, Instant now) {
        MemberForgotten forgotten = new MemberForgotten(member, now);
        return switch (facts.member(member)) {
            case MemberState.Asking _, MemberState.Declined _ -> List.of(forgotten);
            case MemberState.Waiting _ ->
                    List.of(forgotten, Seats.giveUp(NETWORK, member, facts, now));
            case MemberState.Forgotten _ -> List.of();
            case MemberState.Unknown _ -> throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Joined _, MemberState.Gone _ -> throw new Refused(NOT_ASKING);
        };
    }

    /** The second time, or after they gave up, there is nothing to do. */
    private static List<Event> admitNext(AdmitNextMember c, Facts facts, Instant now) {
        if (!(facts.member(c.member()) instanceof MemberState.Waiting waiting)) {
            return List.of();
        }
        MemberJoined joined = new MemberJoined(c.member(), now, waiting.profile());
        List<Event> events = new ArrayList<>(Seats.enterAfterWaiting(joined, facts));
        if (events.isEmpty()) {
            throw new Refused(NETWORK_FULL);
        }
        if (waiting.invitation() != null) {
            events.addAll(
                    InvitationDecider.comeIntoNetworkIfItHolds(
                            waiting.invitation(), c.member(), facts, now));
        }
        return events;
    }

    private static List<ProfileChanged> change(ChangeProfile c, Facts facts, Instant now) {
        Profile profile = Rights.requireActive(c.member(), facts, now).profile();
        if (c.profile().equals(profile)) {
            return List.of();
        }
        Valid.profile(c.profile());
        return List.of(new ProfileChanged(c.member(), now, c.profile()));
    }

    /** A member whom another suspension holds as long is not suspended twice. */
    private static List<MemberSuspended> suspend(Suspend c, Facts facts, Instant now) {
        MemberState.Joined joined = Rights.requireJoined(c.member(), facts);
        Valid.reason(c.reason());
        if (c.until() != null && !c.until().isAfter(now)) {
            throw new Refused(SUSPENSION_INVALID);
        }
        return new Suspension(c.until()).equals(joined.suspension())
                ? List.of()
                : List.of(new MemberSuspended(c.member(), now, c.until(), c.reason()));
    }

    /** Nobody goes who leaves a community without a founder. */
    private static List<? extends Event> forget(ForgetMe c, Facts facts, Instant now) {
        MemberForgotten forgotten = new MemberForgotten(c.member(), now);
        return switch (facts.member(c.member())) {
            case MemberState.Joined _ -> {
                List<Event> going = RoleDecider.resignations(c.member(), c.founded(), facts, now);
                going.addAll(Seats.leave(forgotten, facts));
                yield HandleDecider.without(c.member(), going, facts, now);
            }
            case MemberState.Gone _ -> List.of(forgotten);
            case MemberState.Unknown _, MemberState.Forgotten _ -> withdraw(c.member(), facts, now);
            case MemberState.Asking _, MemberState.Waiting _, MemberState.Declined _ ->
                    withdraw(c.member(), facts, now);
        };
    }

    private static List<? extends Event> leave(LeaveNetwork c, Facts facts, Instant now) {
        return switch (facts.member(c.member())) {
            case MemberState.Joined _ -> {
                List<Event> going = RoleDecider.resignations(c.member(), c.founded(), facts, now);
                going.addAll(Seats.leave(new MemberLeft(c.member(), now), facts));
                yield HandleDecider.without(c.member(), going, facts, now);
            }
            case MemberState.Gone _ -> List.of();
            case MemberState.Unknown _, MemberState.Forgotten _ -> withdraw(c.member(), facts, now);
            case MemberState.Asking _, MemberState.Waiting _, MemberState.Declined _ ->
                    withdraw(c.member(), facts, now);
        };
    }
}
