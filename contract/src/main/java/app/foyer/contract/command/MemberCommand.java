package app.foyer.contract.command;

import app.foyer.contract.Account;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Followers;
import app.foyer.contract.Handle;
import app.foyer.contract.Profile;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member can ask for about themselves. */
public sealed interface MemberCommand extends Command {
    MemberId member();

    @Override
    default AggregateId aggregate() {
        return MemberEvent.aggregate(member());
    }

    /**
     * Join the network.
     *
     * @param account the login that becomes this member's; null for a member whom a history or the
     *     sample brings, who cannot log in
     * @param invitation by whose code they come; null for none
     * @param words to who lets in, where the door is gated; null for none
     */
    record JoinNetwork(
            MemberId member,
            @Nullable Account account,
            Profile profile,
            @Nullable InvitationId invitation,
            @Nullable String words)
            implements MemberCommand {
        /** Without an invitation. */
        public JoinNetwork(MemberId member, @Nullable Account account, Profile profile) {
            this(member, account, profile, null);
        }

        /** By an invitation, if there is one. */
        public JoinNetwork(
                MemberId member,
                @Nullable Account account,
                Profile profile,
                @Nullable InvitationId invitation) {
            this(member, account, profile, invitation, null);
        }
    }

    /** Let in who asked; an operator may. */
    record AdmitApplicant(MemberId member) implements MemberCommand {}

    /** Do not let in who asked; an operator may. */
    record DeclineApplicant(MemberId member, String reason) implements MemberCommand {}

    /** Ask, or wait, no longer; who was let in meanwhile is refused. */
    record WithdrawApplication(MemberId member) implements MemberCommand {}

    /** Let in who waits, if there is a place. */
    record AdmitNextMember(MemberId member) implements MemberCommand {}

    /** Choose how one comes by followers; who follows or asks already does so still. */
    record SetFollowers(MemberId member, Followers followers) implements MemberCommand {}

    /** Say something else of oneself. */
    record ChangeProfile(MemberId member, Profile profile) implements MemberCommand {}

    /** Be found by a handle from now on; the one before is given up. */
    record TakeHandle(MemberId member, Handle handle) implements MemberCommand {}

    /** Have none any more. */
    record GiveUpHandle(MemberId member) implements MemberCommand {}

    /**
     * Let a member read, and do nothing; an operator may.
     *
     * @param until in the future; null for without end
     */
    record Suspend(MemberId member, @Nullable Instant until, String reason)
            implements MemberCommand {}

    /** Let a member act again before it; an operator may. */
    record Reinstate(MemberId member) implements MemberCommand {}

    /**
     * Be forgotten, or, by an operator's hand, have a member forgotten.
     *
     * @param founded the communities that the member ever was a founder of
     */
    record ForgetMe(MemberId member, List<CommunityId> founded) implements MemberCommand {
        public ForgetMe {
            founded = List.copyOf(founded);
        }
    }

    /**
     * Leave the network. What they wrote stays, under their name.
     *
     * @param founded the communities that the member ever was a founder of
     */
    record LeaveNetwork(MemberId member, List<CommunityId> founded) implements MemberCommand {
        public LeaveNetwork {
            founded = List.copyOf(founded);
        }
    }
}
