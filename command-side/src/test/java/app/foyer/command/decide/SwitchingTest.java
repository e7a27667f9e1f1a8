package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.POST;
import static app.foyer.command.decide.People.REPLY;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Address;
import app.foyer.contract.Content;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.PostCommand.DeletePost;
import app.foyer.contract.command.PostCommand.ImportPost;
import app.foyer.contract.event.AddressEvent.AddressClaimed;
import app.foyer.contract.event.AddressEvent.AddressReleased;
import app.foyer.contract.event.AddressesEvent.AddressAdded;
import app.foyer.contract.event.AddressesEvent.AddressRemoved;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MembershipEvent.MembershipSilenced;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostImported;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SwitchingTest {
    private static final Address THERE = new Address("0f", "ada@there.example");
    private static final Instant LONG_AGO = Instant.parse("2019-05-01T12:00:00Z");

    private static AddressClaimed claimed(MemberId member) {
        return new AddressClaimed(THERE.id(), member, EARLIER);
    }

    private static AddressAdded added(MemberId member, Address address) {
        return new AddressAdded(member, address.id(), EARLIER, address.text());
    }

    private static ImportPost bring(PostId post, @Nullable PostId parent, Instant at) {
        return new ImportPost(post, BAKERS, BOB, parent, Content.of("Hello"), at);
    }

    private static PostImported brought(PostId post) {
        return new PostImported(post, BAKERS, BOB, null, post, LONG_AGO, "Hello", 5);
    }

    private static Event[] atTheBakers(Event... further) {
        List<Event> events = new ArrayList<>();
        for (MemberId member : List.of(ADA, BOB)) {
            events.add(joined(member));
        }
        events.add(founded());
        events.add(inside(ADA, Role.FOUNDER));
        events.add(inside(BOB, Role.MEMBER));
        events.add(opened());
        events.addAll(List.of(further));
        return events.toArray(Event[]::new);
    }

    @Test
    void aMemberClaimsAnAddressOnceAndReleasesItOnce() {
        given(joined(ADA))
                .when(new ClaimAddress(ADA, THERE))
                .then(
                        new AddressClaimed(THERE.id(), ADA, NOW),
                        new AddressAdded(ADA, THERE.id(), NOW, THERE.text()));
        given(joined(ADA), claimed(ADA), added(ADA, THERE))
                .when(new ClaimAddress(ADA, THERE))
                .thenNothing();
        given(joined(ADA), claimed(ADA), added(ADA, THERE))
                .when(new ReleaseAddress(ADA, THERE))
                .then(
                        new AddressReleased(THERE.id(), ADA, NOW),
                        new AddressRemoved(ADA, THERE.id(), NOW));
        given(joined(ADA)).when(new ReleaseAddress(ADA, THERE)).thenNothing();
    }

    @Test
    void whatOneMemberClaimsAnotherMayClaimToo() {
        given(joined(ADA), joined(BOB), claimed(ADA), added(ADA, THERE))
                .when(new ClaimAddress(BOB, THERE))
                .then(
                        new AddressClaimed(THERE.id(), BOB, NOW),
                        new AddressAdded(BOB, THERE.id(), NOW, THERE.text()));
    }

    @Test
    void claimsAreBoundedAtBothEnds() {
        List<Event> many = new ArrayList<>(List.of(joined(ADA)));
        for (int i = 0; i < Limits.ADDRESSES_MAX; i++) {
            many.add(added(ADA, new Address("a" + i, "ada" + i + "@there.example")));
        }
        given(many.toArray(Event[]::new))
                .when(new ClaimAddress(ADA, THERE))
                .thenRefused(Refusal.ADDRESSES_TOO_MANY);
        List<Event> crowd = new ArrayList<>(List.of(joined(ADA)));
        for (int i = 0; i < Limits.CLAIMANTS_MAX; i++) {
            crowd.add(claimed(new MemberId(1_000 + i)));
        }
        given(crowd.toArray(Event[]::new))
                .when(new ClaimAddress(ADA, THERE))
                .thenRefused(Refusal.ADDRESS_CONTESTED);
    }

    @Test
    void whoIsSuspendedClaimsNothingAndMayReleaseWhatTheyClaimed() {
        MemberSuspended suspended = new MemberSuspended(ADA, EARLIER, null, "Loud.");
        given(joined(ADA), suspended)
                .when(new ClaimAddress(ADA, THERE))
                .thenRefused(Refusal.SUSPENDED);
        given(joined(ADA), claimed(ADA), added(ADA, THERE), suspended)
                .when(new ReleaseAddress(ADA, THERE))
                .then(
                        new AddressReleased(THERE.id(), ADA, NOW),
                        new AddressRemoved(ADA, THERE.id(), NOW));
    }

    @Test
    void addressesAreComparedHoweverTheyAreWritten() {
        for (String written :
                List.of("Ada@There.Example", " @ada@there.example ", "acct:ada@there.example")) {
            assertThat(Address.canonical(written)).isEqualTo("ada@there.example");
        }
        assertThat(Address.canonical("ada@bücher.example")).isEqualTo("ada@xn--bcher-kva.example");
        assertThat(Address.canonical("ada@localhost:8080")).isEqualTo("ada@localhost:8080");
        for (String wrong :
                List.of(
                        "",
                        "ada",
                        "ada@",
                        "@there.example",
                        "a b@c",
                        "ada@a/b",
                        "ada@-x",
                        "a@b@c")) {
            assertThatThrownBy(() -> Address.canonical(wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.refusal())
                                            .isEqualTo(Refusal.ADDRESS_INVALID));
        }
    }

    @Test
    void aPostIsBroughtAlongAtItsOwnTimeAndOnlyOnce() {
        given(atTheBakers()).when(bring(POST, null, LONG_AGO)).then(brought(POST));
        given(atTheBakers(brought(POST))).when(bring(POST, null, LONG_AGO)).thenNothing();
        given(atTheBakers(brought(POST), new PostDeleted(POST, BAKERS, BOB, null, EARLIER)))
                .when(bring(POST, null, LONG_AGO))
                .thenNothing();
    }

    @Test
    void aReplyStaysOneWhereWhatItAnswersStandsInTheSameCommunity() {
        PostImported reply = new PostImported(REPLY, BAKERS, BOB, POST, POST, LONG_AGO, "Hello", 5);
        given(atTheBakers(brought(POST))).when(bring(REPLY, POST, LONG_AGO)).then(reply);
        PostImported alone = brought(REPLY);
        given(atTheBakers()).when(bring(REPLY, POST, LONG_AGO)).then(alone);
        given(atTheBakers(new PostPublished(POST, new CommunityId(99), BOB, EARLIER, "Hi", 2)))
                .when(bring(REPLY, POST, LONG_AGO))
                .then(alone);
        given(atTheBakers(brought(POST), new PostDeleted(POST, BAKERS, BOB, null, EARLIER)))
                .when(bring(REPLY, POST, LONG_AGO))
                .then(alone);
    }

    @Test
    void onlyWhoMayWriteThereBringsAnythingAlong() {
        given(joined(ADA), joined(CLEO), founded(), inside(ADA, Role.FOUNDER), opened())
                .when(new ImportPost(POST, BAKERS, CLEO, null, Content.of("Hello"), LONG_AGO))
                .thenRefused(Refusal.NOT_A_MEMBER);
        // The time that counts is that of bringing, not of writing.
        Instant until = NOW.plus(Duration.ofHours(1));
        given(atTheBakers(new MembershipSilenced(BAKERS, BOB, ADA, EARLIER, until, "Cake.")))
                .when(bring(POST, null, LONG_AGO))
                .thenRefused(Refusal.SILENCED);
        Instant over = NOW.minus(Duration.ofHours(1));
        given(atTheBakers(new MembershipSilenced(BAKERS, BOB, ADA, EARLIER, over, "Cake.")))
                .when(bring(POST, null, LONG_AGO))
                .then(brought(POST));
    }

    @Test
    void whatIsBroughtAlongWasWrittenBefore() {
        given(atTheBakers())
                .when(bring(POST, null, NOW.plusSeconds(1)))
                .thenRefused(Refusal.PUBLISHED_INVALID);
        given(atTheBakers())
                .when(bring(POST, null, Instant.parse("1989-12-31T00:00:00Z")))
                .thenRefused(Refusal.PUBLISHED_INVALID);
    }

    @Test
    void whatIsBroughtAlongCountsForNoOpeningAndIsNotTakenFromIt() {
        Event[] before = {
            joined(ADA), joined(BOB), founded(), inside(ADA, Role.FOUNDER), inside(BOB, Role.MEMBER)
        };
        given(before).when(bring(POST, null, LONG_AGO)).then(brought(POST));
        List<Event> with = new ArrayList<>(List.of(before));
        with.add(brought(POST));
        given(with.toArray(Event[]::new))
                .when(new DeletePost(POST, BOB))
                .then(new PostDeleted(POST, BAKERS, BOB, null, NOW));
    }
}
