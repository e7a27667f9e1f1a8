package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Authorship;
import app.foyer.contract.Door;
import app.foyer.contract.Origin;
import app.foyer.contract.Reported;
import app.foyer.contract.Role;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was done to keep order is read from the real log. */
class AuditTest {
    private static final Authorship OPERATOR =
            new Authorship(null, "hash", Origin.OPERATOR, "test");

    private static void send(TestSide test, MemberId by, Command command) {
        test.side.commands().send(command, new Authorship(by, Origin.MEMBER, "test"));
    }

    private static Page<Act> acts(
            TestSide test,
            CommunityId place,
            @Nullable MemberId about,
            int first,
            @Nullable String after) {
        return test.side.audit().acts(place, about, new PageRequest(first, after)).value();
    }

    private static List<Act> all(TestSide test, CommunityId place) {
        return acts(test, place, null, 100, null).edges().stream().map(Page.Edge::node).toList();
    }

    @Test
    void eachActIsThereOnceTheLastFirst() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            MemberId bob = test.member();
            MemberId cleo = test.member();
            CommunityId bakers = test.openCommunity(ada);
            CommunityId other = test.openCommunity(ada);
            test.join(bakers, bob);
            PostId post = test.post(bakers, bob, "Buy now");
            send(test, ada, new GiveRole(bakers, bob, ada, Role.MODERATOR));
            send(test, ada, new GiveRole(bakers, bob, ada, Role.MEMBER));
            send(test, ada, new RemovePost(post, ada, "Advertising"));
            send(test, ada, new Warn(bakers, bob, ada, "No adverts"));
            send(test, ada, new SetDoor(bakers, ada, Door.GATED));
            send(test, cleo, new AskToJoin(bakers, cleo, null));
            send(test, ada, new Admit(bakers, cleo, ada));
            send(test, ada, new Ban(bakers, bob, ada, "Again"));
            test.side.commands().send(new Suspend(bob, null, "Again"), OPERATOR);
            assertThat(all(test, bakers))
                    .extracting(Act::what)
                    .containsExactly(
                            "membership.banned",
                            "membership.removed",
                            "membership.joined",
                            "community.door-set",
                            "membership.warned",
                            "post.removed",
                            "membership.role-given",
                            "membership.role-given",
                            "community.opened");
            assertThat(all(test, other)).extracting(Act::what).containsExactly("community.opened");
            Act suspended = all(test, CommunityId.NETWORK).getFirst();
            assertThat(suspended.what()).isEqualTo("member.suspended");
            assertThat(suspended.operator()).isTrue();
            assertThat(suspended.by()).isNull();
            Act banned = all(test, bakers).getFirst();
            assertThat(banned.by()).isEqualTo(ada);
            assertThat(banned.about()).isEqualTo(Reported.of(bob));
            assertThat(banned.reason()).isEqualTo("Again");
        }
    }

    @Test
    void itIsInPagesAndOfOneMember() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            MemberId bob = test.member();
            CommunityId bakers = test.openCommunity(ada);
            test.join(bakers, bob);
            PostId post = test.post(bakers, bob, "Buy now");
            send(test, ada, new RemovePost(post, ada, "Advertising"));
            send(test, ada, new SetDoor(bakers, ada, Door.GATED));
            send(test, ada, new Warn(bakers, bob, ada, "No adverts"));
            Page<Act> first = acts(test, bakers, bob, 1, null);
            assertThat(first.hasNext()).isTrue();
            assertThat(first.edges())
                    .extracting(e -> e.node().what())
                    .containsExactly("membership.warned");
            Page<Act> second = acts(test, bakers, bob, 5, first.endCursor());
            assertThat(second.edges())
                    .extracting(e -> e.node().what())
                    .containsExactly("post.removed");
            assertThat(second.hasNext()).isFalse();
        }
    }

    @Test
    void whatWasSaidOfWhoIsForgottenIsGoneAndTheActStays() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            MemberId bob = test.member();
            CommunityId bakers = test.openCommunity(ada);
            test.join(bakers, bob);
            send(test, ada, new Warn(bakers, bob, ada, "No adverts"));
            send(test, bob, new ForgetMe(bob, List.of()));
            Instant end = Instant.now().plusSeconds(20);
            while (all(test, bakers).getFirst().reason() != null && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            Act warned = all(test, bakers).getFirst();
            assertThat(warned.reason()).isNull();
            assertThat(warned.what()).isEqualTo("membership.warned");
        }
    }
}
