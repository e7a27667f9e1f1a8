package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.Description;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A community opens by itself at the time that was set, on the real log. */
class OpeningNightTest {

    @Test
    void itOpensAtItsTimeOnceAlsoAfterARestartAndNotBefore() {
        try (TestSide test = new TestSide()) {
            MemberId founder = test.member();
            CommunityId soon = closed(test, founder);
            CommunityId moved = closed(test, founder);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            set(test, soon, founder, now.plus(Duration.ofHours(2)));
            set(test, moved, founder, now.plus(Duration.ofHours(2)));
            try (CommandSideConfiguration early = test.another()) {
                early.startPolicies();
                set(test, moved, founder, now.plus(Duration.ofDays(2)));
                awaitOpenings(test, 0, Duration.ofSeconds(2));
            }
            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
            try (CommandSideConfiguration one = test.another(later);
                    CommandSideConfiguration two = test.another(later)) {
                one.startPolicies();
                two.startPolicies();
                awaitOpenings(test, 1, Duration.ofSeconds(20));
            }
            assertThat(opened(test)).containsExactly(soon);
        }
    }

    private static CommunityId closed(TestSide test, MemberId founder) {
        CommunityId community = test.ids.nextCommunity();
        test.side
                .commands()
                .send(
                        new FoundCommunity(
                                community, founder, new Description("Club", "", List.of())),
                        TestSide.AUTHORSHIP);
        return community;
    }

    private static void set(TestSide test, CommunityId community, MemberId by, Instant at) {
        test.side.commands().send(new SetOpening(community, by, at, false), TestSide.AUTHORSHIP);
    }

    /** Waits until so many have opened, or it is over. */
    private static void awaitOpenings(TestSide test, int count, Duration within) {
        Instant end = Instant.now().plus(within);
        while ((count == 0 || opened(test).size() < count) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(opened(test)).hasSize(count);
    }

    private static List<CommunityId> opened(TestSide test) {
        return TestSide.readLog(test.side).stream()
                .filter(CommunityOpened.class::isInstance)
                .map(event -> ((CommunityOpened) event).community())
                .toList();
    }
}
