package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ALREADY_JOINED;
import static app.foyer.contract.Refusal.LAST_FOUNDER;
import static app.foyer.contract.Refusal.MEMBER_UNKNOWN;
import static app.foyer.contract.Refusal.SUSPENSION_INVALID;

import app.foyer.command.decide.MemberState.Suspension;
import app.foyer.contract.Account;
import app.foyer.contract.Profile;
import app.foyer.contract.Refused;
import app.foyer.contract.command.MemberCommand;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.MemberCommand.Reinstate;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides who is a member, and what they say of themselves. */
final class MemberDecider {
    private MemberDecider() {}

    static List<? extends Event> decide(MemberCommand command, Facts facts, Instant now) {
        return switch (command) {
            case JoinNetwork c -> join(c, facts, now);
            case ChangeProfile c -> change(c, facts, now);
            case Suspend c -> suspend(c, facts, now);
            case Reinstate c ->
                    Rights.requireJoined(c.member(), facts).suspended(now)
                            ? List.of(new MemberReinstated(c.member(), now))
                            : List.of();
            case ForgetMe c -> forget(c, facts, now);
            case LeaveNetwork c -> leave(c, facts, now);
        };
    }

    private static List<? extends Event> join(JoinNetwork c, Facts facts, Instant now) {
        Account account = c.account();
        if (account != null
                && facts.account(account.id()) instanceof AccountState.Claimed(var holder)
                && !holder.equals(c.member())
                && !facts.member(holder).isOver()) {
            throw new Refused(ALREADY_JOINED);
        }
        return switch (facts.member(c.member())) {
            case MemberState.Joined _, MemberState.Gone _, MemberState.Forgotten _ -> List.of();
            case MemberState.Unknown _, MemberState.Asking _ -> {
                Valid.profile(c.profile());
                List<Event> events = new ArrayList<>();
                if (account != null) {
                    events.add(new AccountClaimed(account.id(), c.member(), now, account.sub()));
                }
                events.add(new MemberJoined(c.member(), now, c.profile()));
                if (c.invitation() != null) {
                    events.addAll(
                            InvitationDecider.comeIntoNetwork(
                                    c.invitation(), c.member(), facts, now));
                }
                yield events;
            }
        };
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
    private static List<MemberForgotten> forget(ForgetMe c, Facts facts, Instant now) {
        return switch (facts.member(c.member())) {
            case MemberState.Unknown _ -> throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Forgotten _ -> List.of();
            case MemberState.Joined _, MemberState.Asking _, MemberState.Gone _ -> {
                requireNoOnlyFounder(c.member(), c.founded(), facts);
                yield List.of(new MemberForgotten(c.member(), now));
            }
        };
    }

    private static void requireNoOnlyFounder(
            MemberId member, List<CommunityId> communities, Facts facts) {
        for (CommunityId community : communities) {
            if (facts.community(community) instanceof CommunityState.Founded founded
                    && List.copyOf(founded.founders()).equals(List.of(member))) {
                throw new Refused(LAST_FOUNDER);
            }
        }
    }

    private static List<MemberLeft> leave(LeaveNetwork c, Facts facts, Instant now) {
        return switch (facts.member(c.member())) {
            case MemberState.Unknown _ -> throw new Refused(MEMBER_UNKNOWN);
            case MemberState.Gone _, MemberState.Forgotten _ -> List.of();
            case MemberState.Joined _, MemberState.Asking _ -> {
                requireNoOnlyFounder(c.member(), c.founded(), facts);
                yield List.of(new MemberLeft(c.member(), now));
            }
        };
    }
}
