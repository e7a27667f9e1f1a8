package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.DESCRIPTION;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.PROFILE;
import static app.foyer.command.decide.People.founded;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.People.opened;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Account;
import app.foyer.contract.Description;
import app.foyer.contract.Limits;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.command.CommunityCommand.DescribeCommunity;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.event.AccountEvent.AccountClaimed;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityFounderNamed;
import app.foyer.contract.event.CommunityEvent.CommunityFounderResigned;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipRoleGiven;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberAndCommunityDecidersTest {
    private static final Account ACCOUNT = new Account("abc", "ada@example.org");
    private static final Description OTHER = new Description("Bread", "", List.of());

    @Test
    void joiningClaimsTheAccount() {
        given().when(new JoinNetwork(ADA, ACCOUNT, PROFILE))
                .then(
                        new AccountClaimed("abc", ADA, NOW, "ada@example.org"),
                        new MemberJoined(ADA, NOW, PROFILE));
    }

    @Test
    void anAccountJoinsOnce() {
        given(joined(BOB), new AccountClaimed("abc", BOB, EARLIER, "ada@example.org"))
                .when(new JoinNetwork(ADA, ACCOUNT, PROFILE))
                .thenRefused(Refusal.ALREADY_JOINED);
        given(joined(ADA), new AccountClaimed("abc", ADA, EARLIER, "ada@example.org"))
                .when(new JoinNetwork(ADA, ACCOUNT, PROFILE))
                .thenNothing();
    }

    @Test
    void aMemberWithoutALoginJoinsOnce() {
        given().when(new JoinNetwork(ADA, null, PROFILE)).then(new MemberJoined(ADA, NOW, PROFILE));
        given(joined(ADA)).when(new JoinNetwork(ADA, null, PROFILE)).thenNothing();
    }

    @Test
    void aProfileIsChangedOnlyIfItIsAnother() {
        Profile other = new Profile("Ada L.", List.of(), List.of("de-AT"), "Graz");
        given(joined(ADA))
                .when(new ChangeProfile(ADA, other))
                .then(new ProfileChanged(ADA, NOW, other));
        given(joined(ADA)).when(new ChangeProfile(ADA, PROFILE)).thenNothing();
        given().when(new ChangeProfile(ADA, other)).thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void aProfileThatIsOutOfBoundsIsRefused() {
        String tooLong = "x".repeat(Limits.NAME_LENGTH_MAX + 1);
        List<String> many = Collections.nCopies(Limits.INTERESTS_MAX + 1, "x");
        for (Profile bad :
                List.of(
                        new Profile(" ", List.of(), List.of(), null),
                        new Profile(tooLong, List.of(), List.of(), null),
                        new Profile("Ada", many, List.of(), null),
                        new Profile("Ada", List.of(""), List.of(), null),
                        new Profile("Ada", List.of(), List.of("not a language"), null),
                        new Profile("Ada", List.of(), List.of(""), null),
                        new Profile("Ada", List.of(), List.of(), tooLong))) {
            given().when(new JoinNetwork(ADA, null, bad)).thenRefused(Refusal.PROFILE_INVALID);
        }
    }

    @Test
    void whoFoundsACommunityIsItsFirstMember() {
        given(joined(ADA))
                .when(new FoundCommunity(BAKERS, ADA, DESCRIPTION))
                .then(
                        new CommunityFounded(BAKERS, ADA, NOW, DESCRIPTION),
                        new MembershipJoined(BAKERS, ADA, NOW, Role.FOUNDER));
        given(joined(ADA), founded())
                .when(new FoundCommunity(BAKERS, ADA, DESCRIPTION))
                .thenNothing();
    }

    @Test
    void aRecordedHistoryDoesNotSayWhoFounded() {
        given().when(new FoundCommunity(BAKERS, null, DESCRIPTION))
                .then(new CommunityFounded(BAKERS, null, NOW, DESCRIPTION));
    }

    @Test
    void onlyAFounderDescribesAndOpens() {
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new DescribeCommunity(BAKERS, ADA, OTHER))
                .then(new CommunityDescribed(BAKERS, NOW, OTHER));
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new OpenCommunity(BAKERS, ADA))
                .then(new CommunityOpened(BAKERS, NOW));
        given(founded(), opened(), inside(BOB, Role.MEMBER))
                .when(new DescribeCommunity(BAKERS, BOB, OTHER))
                .thenRefused(Refusal.NOT_A_FOUNDER);
        given(founded(), opened())
                .when(new OpenCommunity(BAKERS, BOB))
                .thenRefused(Refusal.NOT_A_FOUNDER);
        given(founded())
                .when(new OpenCommunity(BAKERS, BOB))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
    }

    @Test
    void openingTwiceAndDescribingAlikeRecordNothing() {
        given(founded(), opened(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new OpenCommunity(BAKERS, ADA))
                .thenNothing();
        given(founded(), joined(ADA), inside(ADA, Role.FOUNDER))
                .when(new DescribeCommunity(BAKERS, ADA, DESCRIPTION))
                .thenNothing();
    }

    @Test
    void aCommunityStaysOpenWhenItIsDescribedAnew() {
        given(founded(), opened(), new CommunityDescribed(BAKERS, EARLIER, OTHER))
                .when(new OpenCommunity(BAKERS, null))
                .thenNothing();
    }

    @Test
    void aCommunityNeedsANameAndKeepsToTheLimits() {
        String tooLong = "x".repeat(Limits.DESCRIPTION_LENGTH_MAX + 1);
        for (Description bad :
                List.of(
                        new Description("", "", List.of()),
                        new Description("Bakers", tooLong, List.of()),
                        new Description("Bakers", "", List.of("!")))) {
            given(joined(ADA))
                    .when(new FoundCommunity(BAKERS, ADA, bad))
                    .thenRefused(Refusal.COMMUNITY_INVALID);
        }
    }

    @Test
    void whoIsForgottenIsForgottenOnce() {
        given(joined(ADA)).when(new ForgetMe(ADA, List.of())).then(new MemberForgotten(ADA, NOW));
        given(joined(ADA), new MemberForgotten(ADA, EARLIER))
                .when(new ForgetMe(ADA, List.of()))
                .thenNothing();
        given().when(new ForgetMe(ADA, List.of())).thenRefused(Refusal.MEMBER_UNKNOWN);
    }

    @Test
    void theLastFounderHandsOverBeforeBeingForgotten() {
        ForgetMe forgetMe = new ForgetMe(ADA, List.of(BAKERS));
        MembershipJoined inside = new MembershipJoined(BAKERS, ADA, EARLIER, Role.FOUNDER);
        given(joined(ADA), founded(), inside).when(forgetMe).thenRefused(Refusal.LAST_FOUNDER);
        given(joined(ADA), founded(), inside, new CommunityFounderNamed(BAKERS, BOB, EARLIER))
                .when(forgetMe)
                .then(
                        new CommunityFounderResigned(BAKERS, ADA, NOW),
                        new MembershipRoleGiven(BAKERS, ADA, ADA, Role.MEMBER, NOW),
                        new MemberForgotten(ADA, NOW));
    }

    @Test
    void aForgottenMembersAccountMayJoinAsSomebodyElse() {
        given(
                        joined(BOB),
                        new AccountClaimed("abc", BOB, EARLIER, null),
                        new MemberForgotten(BOB, EARLIER))
                .when(new JoinNetwork(ADA, ACCOUNT, PROFILE))
                .then(
                        new AccountClaimed("abc", ADA, NOW, "ada@example.org"),
                        new MemberJoined(ADA, NOW, PROFILE));
    }

    @Test
    void whoIsForgottenDoesNothingAndDoesNotComeBack() {
        MemberForgotten forgotten = new MemberForgotten(ADA, EARLIER);
        given(joined(ADA), forgotten)
                .when(new ChangeProfile(ADA, PROFILE))
                .thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(ADA), forgotten).when(new JoinNetwork(ADA, null, PROFILE)).thenNothing();
    }

    @Test
    void whoLeavesTheNetworkLeavesNoCommunityWithoutAFounder() {
        given(joined(BOB)).when(new LeaveNetwork(BOB, List.of())).then(new MemberLeft(BOB, NOW));
        given(joined(BOB), new MemberLeft(BOB, EARLIER))
                .when(new LeaveNetwork(BOB, List.of()))
                .thenNothing();
        given(joined(ADA), founded(), inside(ADA, Role.FOUNDER))
                .when(new LeaveNetwork(ADA, List.of(BAKERS)))
                .thenRefused(Refusal.LAST_FOUNDER);
        given().when(new LeaveNetwork(BOB, List.of())).thenRefused(Refusal.MEMBER_UNKNOWN);
    }
}
