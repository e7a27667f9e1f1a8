package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.command.Command;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.MembershipCommand.LeaveCommunity;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.MembershipEvent.MembershipWaited;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Capacity and the waiting list on the real log, with the policies running. */
class WaitingListTest {

    @Test
    void whoeverWaitedLongestGetsTheNextPlace() {
        try (TestSide test = new TestSide()) {
            test.side.startPolicies();
            MemberId founder = test.member();
            CommunityId community = limited(test, founder, 2);
            List<MemberId> others = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                others.add(test.member());
            }
            others.forEach(member -> test.join(community, member));
            awaitJoined(test, founder, others.get(0));
            send(test, new LeaveCommunity(community, others.get(0)));
            awaitJoined(test, founder, others.get(0), others.get(1));
            // One who gives up is passed over.
            send(test, new LeaveCommunity(community, others.get(2)));
            send(test, new SetCapacity(community, founder, 3));
            awaitJoined(test, founder, others.get(0), others.get(1), others.get(3));
        }
    }

    @Test
    void whatWasDueWhileNobodyWorkedIsDoneAfterARestartAndOnce() {
        try (TestSide test = new TestSide()) {
            MemberId founder = test.member();
            MemberId waiting = test.member();
            CommunityId community = limited(test, founder, 1);
            test.join(community, waiting);
            send(test, new SetCapacity(community, founder, null));
            try (CommandSideConfiguration one = test.another();
                    CommandSideConfiguration two = test.another()) {
                one.startPolicies();
                two.startPolicies();
                awaitJoined(test, founder, waiting);
            }
            try (CommandSideConfiguration later = test.another()) {
                later.startPolicies();
                send(test, new LeaveCommunity(community, waiting));
                test.join(community, waiting);
            }
            assertThat(joins(test)).containsExactly(founder, waiting, waiting);
        }
    }

    @Test
    void theCapacityIsNeverExceededHoweverManyComeAndGoAtOnce() throws Exception {
        try (TestSide test = new TestSide()) {
            test.side.startPolicies();
            MemberId founder = test.member();
            CommunityId community = test.openCommunity(founder);
            List<MemberId> members = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                members.add(test.member());
            }
            try (var callers = Executors.newFixedThreadPool(6)) {
                List<Future<?>> calls = new ArrayList<>();
                for (int caller = 0; caller < 6; caller++) {
                    Random random = new Random(caller);
                    calls.add(
                            callers.submit(() -> {
                                for (int i = 0; i < 40; i++) {
                                    MemberId member = members.get(random.nextInt(members.size()));
                                    send(
                                            test,
                                            random.nextBoolean()
                                                    ? new JoinCommunity(community, member)
                                                    : new LeaveCommunity(community, member));
                                }
                            }));
                }
                send(test, new SetCapacity(community, founder, 5));
                for (Future<?> call : calls) {
                    call.get();
                }
            }
            members.forEach(member -> test.join(community, member));
            awaitEqual(5, () -> inside(TestSide.readLog(test.side)));
            assertThat(mostInsideAfterTheLimitWasReached(TestSide.readLog(test.side)))
                    .isLessThanOrEqualTo(5);
        }
    }

    /** Who was in when the limit came stays in, so it counts from when there was room once. */
    private static int mostInsideAfterTheLimitWasReached(List<Event> log) {
        int inside = 0;
        int most = 0;
        boolean limited = false;
        for (Event event : log) {
            inside += change(event);
            limited |= event instanceof MembershipWaited && inside <= 5;
            most = limited ? Math.max(most, inside) : 0;
        }
        return most;
    }

    private static int inside(List<Event> log) {
        return log.stream().mapToInt(WaitingListTest::change).sum();
    }

    private static int change(Event event) {
        return switch (event) {
            case MembershipJoined _ -> 1;
            case MembershipLeft _ -> -1;
            default -> 0;
        };
    }

    private static CommunityId limited(TestSide test, MemberId founder, int capacity) {
        CommunityId community = test.openCommunity(founder);
        send(test, new SetCapacity(community, founder, capacity));
        return community;
    }

    private static void send(TestSide test, Command command) {
        test.side.commands().send(command, TestSide.AUTHORSHIP);
    }

    private static void awaitJoined(TestSide test, MemberId... members) {
        awaitEqual(List.of(members), () -> joins(test));
    }

    private static List<MemberId> joins(TestSide test) {
        return TestSide.readLog(test.side).stream()
                .filter(MembershipJoined.class::isInstance)
                .map(event -> ((MembershipJoined) event).member())
                .toList();
    }

    private static <T> void awaitEqual(T expected, Supplier<T> found) {
        Instant end = Instant.now().plusSeconds(20);
        while (!expected.equals(found.get()) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(found.get()).isEqualTo(expected);
    }
}
