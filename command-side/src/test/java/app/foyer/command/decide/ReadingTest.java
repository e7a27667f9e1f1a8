package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Refusal;
import app.foyer.contract.command.ReadingCommand.ReadNotifications;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.ReadingEvent.NotificationsRead;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final NotificationsRead READ = new NotificationsRead(ADA, 7, EARLIER);

    @Test
    void aMemberReadsOnAndNeverLessFarThanBefore() {
        given(joined(ADA))
                .when(new ReadNotifications(ADA, 7))
                .then(new NotificationsRead(ADA, 7, NOW));
        given(joined(ADA), READ)
                .when(new ReadNotifications(ADA, 8))
                .then(new NotificationsRead(ADA, 8, NOW));
        given(joined(ADA), READ).when(new ReadNotifications(ADA, 7)).thenNothing();
        given(joined(ADA), READ).when(new ReadNotifications(ADA, 3)).thenNothing();
        given(joined(ADA)).when(new ReadNotifications(ADA, 0)).thenNothing();
    }

    @Test
    void whoIsSuspendedReadsAndWhoIsNoMemberDoesNot() {
        given(joined(ADA), new MemberSuspended(ADA, EARLIER, null, "loud"))
                .when(new ReadNotifications(ADA, 7))
                .then(new NotificationsRead(ADA, 7, NOW));
        given().when(new ReadNotifications(ADA, 7)).thenRefused(Refusal.MEMBER_UNKNOWN);
        given(joined(ADA))
                .when(new ReadNotifications(ADA, -1))
                .thenRefused(Refusal.READING_INVALID);
    }
}
