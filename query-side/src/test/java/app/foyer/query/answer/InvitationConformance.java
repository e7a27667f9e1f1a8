package app.foyer.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.InvitationEvent.InvitationMade;
import app.foyer.contract.event.InvitationEvent.InvitationRedeemed;
import app.foyer.contract.event.InvitationEvent.InvitationRevoked;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MembershipEvent.MembershipBanned;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Guest;
import app.foyer.contract.query.InvitationCard;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.RememberedQuery.FindInvitation;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListTrail;
import app.foyer.contract.query.RememberedQuery.TraceInvitation;
import app.foyer.contract.query.Viewer;
import app.foyer.query.store.BucketStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invitations as who made them sees them, and who is invited; and the trail. */
abstract class InvitationConformance extends AnswersConformance {
    private final MemberId ada = network.member("Ada");
    private final MemberId ben = network.member("Ben");
    private final MemberId cleo = network.member("Cleo");
    private final CommunityId bakery = network.closedCommunity("Bakery");
    private int made;

    InvitationConformance(BucketStore store) {
        super(store);
        network.happens(new MembershipJoined(bakery, ada, network.now(), Role.FOUNDER));
    }

    private InvitationId invite(
            @Nullable MemberId by,
            @Nullable CommunityId into,
            @Nullable MemberId invitee,
            int uses) {
        InvitationId id = InvitationId.of("%032x".formatted(++made));
        Instant end = network.now().plus(Duration.ofDays(14));
        network.happens(new InvitationMade(id, by, into, invitee, uses, network.now(), end));
        return id;
    }

    private void redeem(InvitationId id, @Nullable CommunityId into, MemberId member) {
        Instant now = network.now();
        network.happens(new InvitationRedeemed(id, ada, into, member, into == null, now));
        if (into != null) {
            network.join(member, into);
        }
    }

    private void revoke(InvitationId id, @Nullable MemberId invitee) {
        network.happens(new InvitationRevoked(id, ada, bakery, invitee, ada, network.now()));
    }

    private List<InvitationCard> received(MemberId member) {
        return ask(new ListInvitations(member, 10));
    }

    private List<OwnInvitation> own(MemberId member) {
        return ask(new ListOwnInvitations(new Viewer(member), member, 10));
    }

    private List<Guest> trail(Viewer viewer) {
        return ask(new ListTrail(viewer, bakery, 10));
    }

    @Test
    void whoHasTheCodeSeesTheCardWhateverTheDoorUntilItIsOver() {
        InvitationId code = invite(ada, bakery, null, 1);
        InvitationCard card = ask(new FindInvitation(code));
        assertThat(card.inviterName()).isEqualTo("Ada");
        assertThat(card.community())
                .satisfies(seen -> assertThat(seen.description().name()).isEqualTo("Bakery"));
        redeem(code, bakery, ben);
        assertRefused(Refusal.INVITATION_SPENT, () -> ask(new FindInvitation(code)));
        InvitationId revoked = invite(ada, bakery, null, 1);
        revoke(revoked, null);
        assertRefused(Refusal.INVITATION_REVOKED, () -> ask(new FindInvitation(revoked)));
        InvitationId expired = invite(ada, bakery, null, 1);
        network.pass(Duration.ofDays(14));
        assertRefused(Refusal.INVITATION_EXPIRED, () -> ask(new FindInvitation(expired)));
        InvitationId unknown = InvitationId.of("f".repeat(32));
        assertRefused(Refusal.INVITATION_UNKNOWN, () -> ask(new FindInvitation(unknown)));
    }

    @Test
    void oneThatItsMakerCouldNotMakeAnyMoreShowsNothing() {
        network.join(ben, bakery);
        InvitationId code = invite(ben, bakery, null, 1);
        InvitationId named = invite(ben, bakery, cleo, 1);
        assertRefused(Refusal.INVITATION_WITHHELD, () -> ask(new FindInvitation(code)));
        assertThat(received(cleo)).isEmpty();
        InvitationId byAda = invite(ada, bakery, cleo, 1);
        assertThat(received(cleo))
                .extracting(InvitationCard::invitation)
                .containsExactly(byAda)
                .doesNotContain(named);
    }

    @Test
    void whileItsMakerIsSuspendedItShowsNothing() {
        InvitationId code = invite(ada, bakery, null, 1);
        Instant until = network.now().plus(Duration.ofDays(1));
        network.happens(new MemberSuspended(ada, network.now(), until, "Loud"));
        assertRefused(Refusal.INVITATION_WITHHELD, () -> ask(new FindInvitation(code)));
        network.pass(Duration.ofDays(1));
        assertThat(ask(new FindInvitation(code)).inviter()).isEqualTo(ada);
    }

    @Test
    void whoIsNamedSeesItUntilTheyAreInOrKeptOut() {
        network.happens(new CommunityDoorSet(bakery, network.now(), Door.INVITATION));
        InvitationId forBen = invite(ada, bakery, ben, 1);
        assertRefused(Refusal.INVITATION_UNKNOWN, () -> ask(new FindInvitation(forBen)));
        assertThat(received(ben)).extracting(InvitationCard::invitation).containsExactly(forBen);
        assertThat(received(cleo)).isEmpty();
        redeem(forBen, bakery, ben);
        assertThat(received(ben)).isEmpty();
        InvitationId forCleo = invite(ada, bakery, cleo, 1);
        revoke(forCleo, cleo);
        assertThat(received(cleo)).isEmpty();
        invite(ada, bakery, cleo, 1);
        assertThat(received(cleo)).hasSize(1);
        network.happens(new MembershipBanned(bakery, cleo, ada, network.now(), "Crumbs"));
        assertThat(received(cleo)).isEmpty();
    }

    @Test
    void whoMadeItSeesWhoCameAndWhetherTheyStay() {
        InvitationId code = invite(ada, bakery, null, 5);
        redeem(code, bakery, ben);
        redeem(code, bakery, cleo);
        network.post(ada, bakery, "hello");
        PostId first = network.post(ben, bakery, "first");
        network.reply(ada, bakery, first, ben);
        network.pass(Duration.ofDays(10));
        network.post(ben, bakery, "again");
        network.leave(cleo, bakery);
        InvitationId second = invite(ada, null, null, 1);
        assertThat(own(ada)).extracting(OwnInvitation::invitation).containsExactly(second, code);
        List<Guest> guests = own(ada).getLast().guests();
        assertThat(guests).extracting(Guest::name).containsExactly("Ben", "Cleo");
        assertThat(guests).extracting(Guest::inside).containsExactly(true, false);
        assertThat(guests).extracting(Guest::stays).containsExactly(true, false);
        assertThat(own(ben)).isEmpty();
        assertThat(ask(new TraceInvitation(code)).guests()).isEqualTo(guests);
    }

    @Test
    void theTrailIsForFounders() {
        InvitationId code = invite(ada, bakery, null, 5);
        redeem(code, bakery, ben);
        redeem(code, bakery, cleo);
        assertThat(trail(new Viewer(ada))).extracting(Guest::name).containsExactly("Cleo", "Ben");
        assertThat(trail(new Viewer(ada))).extracting(Guest::inviter).containsOnly(ada);
        assertRefused(Refusal.NOT_A_FOUNDER, () -> trail(new Viewer(ben)));
        assertRefused(Refusal.COMMUNITY_UNKNOWN, () -> trail(Viewer.ANONYMOUS));
    }

    @Test
    void anOperatorInvitesIntoTheNetwork() {
        InvitationId code = invite(null, null, null, 1);
        InvitationCard card = ask(new FindInvitation(code));
        assertThat(card.inviter()).isNull();
        assertThat(card.community()).isNull();
    }
}
