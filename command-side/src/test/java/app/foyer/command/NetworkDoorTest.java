package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Account;
import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Profile;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.MemberCommand.DeclineApplicant;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.NetworkCommand.PrepareNetwork;
import app.foyer.contract.command.NetworkCommand.SetNetworkCapacity;
import app.foyer.contract.command.NetworkCommand.SetNetworkDoor;
import app.foyer.contract.command.NetworkCommand.SetNetworkOpening;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The network's door, capacity and opening night on the real log, with the policies running. */
class NetworkDoorTest {
    private static final Profile PROFILE = new Profile("New", List.of(), List.of(), null);

    private static void send(CommandSideConfiguration side, Command command) {
        side.commands().send(command, TestSide.AUTHORSHIP);
    }

    private static MemberId knock(TestSide test, String sub) {
        Account account = test.side.accounts().of(sub);
        MemberId member = test.ids.nextMember();
        send(test.side, new JoinNetwork(member, account, PROFILE));
        return member;
    }

    private static long count(TestSide test, Class<? extends Event> type) {
        return TestSide.readLog(test.side).stream().filter(type::isInstance).count();
    }

    private static <T> void awaitEqual(T expected, Supplier<T> found) {
        Instant end = Instant.now().plusSeconds(20);
        while (!expected.equals(found.get()) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(found.get()).isEqualTo(expected);
    }

    @Test
    void whoeverWaitedLongestComesInAndIsNoMemberBefore() {
        try (TestSide test = new TestSide()) {
            test.side.startPolicies();
            MemberId first = knock(test, "first");
            send(test.side, new SetNetworkCapacity(1));
            MemberId second = knock(test, "second");
            knock(test, "third");
            assertThat(test.side.accounts().memberOf("second")).isEmpty();
            assertThat(test.side.accounts().applicantOf("second")).contains(second);
            send(test.side, new LeaveNetwork(first, List.of()));
            awaitEqual(true, () -> test.side.accounts().memberOf("second").isPresent());
            assertThat(test.side.accounts().applicantOf("second")).isEmpty();
            assertThat(test.side.accounts().applicantOf("third")).isPresent();
            send(test.side, new SetNetworkCapacity(null));
            awaitEqual(3L, () -> count(test, MemberJoined.class));
        }
    }

    @Test
    void itOpensAtItsTimeWithWhatStandsInIt() {
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            assertThat(test.side.standing().now()).isEqualTo(new Standing(0, 0));
            send(test.side, new PrepareNetwork());
            Instant night = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(2));
            send(test.side, new SetNetworkOpening(night));
            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
            try (CommandSideConfiguration one = test.another(later)) {
                one.startPolicies();
                awaitEqual(1L, () -> count(test, NetworkOpened.class));
            }
            var community = test.openCommunity(ada);
            for (int i = 0; i < 10; i++) {
                test.post(community, i < 8 ? ada : member(test, community), "Bread");
            }
            assertThat(test.side.standing().now()).isEqualTo(new Standing(10, 3));
        }
    }

    private static MemberId member(TestSide test, CommunityId community) {
        MemberId member = test.member();
        test.join(community, member);
        return member;
    }

    @Test
    void whoIsDeclinedIsForgottenAMonthLater() {
        try (TestSide test = new TestSide()) {
            send(test.side, new SetNetworkDoor(Door.GATED));
            MemberId eve = knock(test, "eve");
            assertThat(test.side.accounts().memberOf("eve")).isEmpty();
            send(test.side, new DeclineApplicant(eve, "Not now"));
            Clock later =
                    Clock.offset(
                            Clock.systemUTC(), Limits.DECLINED_KEPT.plus(Duration.ofMinutes(1)));
            try (CommandSideConfiguration one = test.another(later)) {
                one.startPolicies();
                awaitEqual(1L, () -> count(test, MemberForgotten.class));
            }
            assertThat(test.side.accounts().applicantOf("eve")).isEmpty();
        }
    }
}
