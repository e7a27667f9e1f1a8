package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BAKERS;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.CLEO;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.behind;
import static app.foyer.command.decide.People.inside;
import static app.foyer.command.decide.People.left;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Coming;
import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Meeting;
import app.foyer.contract.Refusal;
import app.foyer.contract.Role;
import app.foyer.contract.Spot;
import app.foyer.contract.command.AnswerCommand.Answer;
import app.foyer.contract.command.AnswerCommand.EndAnswer;
import app.foyer.contract.command.AnswerCommand.SeatNext;
import app.foyer.contract.command.GatheringCommand.Announce;
import app.foyer.contract.command.GatheringCommand.Cancel;
import app.foyer.contract.command.GatheringCommand.ChangeGathering;
import app.foyer.contract.command.GatheringCommand.Hold;
import app.foyer.contract.command.GatheringCommand.RecordPresence;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.SeatsEvent.SeatAwaited;
import app.foyer.contract.event.SeatsEvent.SeatFreed;
import app.foyer.contract.event.SeatsEvent.SeatGivenUp;
import app.foyer.contract.event.SeatsEvent.SeatTaken;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatheringsTest {
    private static final GatheringId BAKING = new GatheringId(500);
    private static final CommunityId ROOM = BAKING.room();
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Meeting.Words WORDS =
            new Meeting.Words("Baking", "Rye", "The mill", "Mill Lane 1");

    private static Meeting at(Instant start, @Nullable Integer seats) {
        return new Meeting(start, "Europe/Berlin", 120, WORDS, new Spot(52.517, 13.389), seats);
    }

    private static GatheringAnnounced announced(Meeting meeting) {
        return new GatheringAnnounced(
                BAKING,
                BAKERS,
                ADA,
                NOW,
                meeting.start(),
                meeting.zone(),
                meeting.minutes(),
                meeting.words(),
                meeting.spot(),
                meeting.seats());
    }

    private static Event[] scene(Meeting meeting, Event... further) {
        List<Event> events = new ArrayList<>(List.of(behind(Door.GATED, inside(BOB, Role.MEMBER))));
        events.add(announced(meeting));
        events.add(new SeatsCounted(ROOM, 0, EARLIER));
        Collections.addAll(events, further);
        return events.toArray(Event[]::new);
    }

    private static AnswerGiven said(MemberId member, Coming coming, @Nullable Coming before) {
        return new AnswerGiven(BAKING, BAKERS, member, coming, before, NOW);
    }

    private static SeatTaken taken(MemberId member) {
        return new SeatTaken(ROOM, member, false, NOW);
    }

    private static Answer says(MemberId member, Coming coming) {
        return new Answer(BAKING, member, coming);
    }

    @Test
    void foundersAndModeratorsAnnounce() {
        Meeting meeting = at(TOMORROW, 12);
        given(behind(Door.OPEN))
                .when(new Announce(BAKING, BAKERS, ADA, meeting))
                .then(announced(meeting), new SeatsCounted(ROOM, 0, NOW));
        given(behind(Door.OPEN, inside(BOB, Role.MEMBER)))
                .when(new Announce(BAKING, BAKERS, BOB, meeting))
                .thenRefused(Refusal.NOT_A_MODERATOR);
        given(behind(Door.INVITATION))
                .when(new Announce(BAKING, BAKERS, BOB, meeting))
                .thenRefused(Refusal.COMMUNITY_UNKNOWN);
        given(scene(meeting)).when(new Announce(BAKING, BAKERS, ADA, meeting)).thenNothing();
    }

    @Test
    void whatIsAnnouncedIsWhole() {
        Meeting good = at(TOMORROW, 12);
        List<Meeting> bad =
                List.of(
                        at(NOW, 12),
                        at(NOW.plus(Limits.GATHERING_WITHIN).plus(Duration.ofHours(1)), 12),
                        at(TOMORROW, 0),
                        at(TOMORROW, Limits.GATHERING_SEATS_MAX + 1),
                        new Meeting(TOMORROW, "Mars/Base", 60, WORDS, null, null),
                        new Meeting(TOMORROW, "no zone", 60, WORDS, null, null),
                        new Meeting(TOMORROW, "Europe/Berlin", 0, WORDS, null, null),
                        new Meeting(
                                TOMORROW,
                                "Europe/Berlin",
                                60,
                                new Meeting.Words(" ", "", "The mill", null),
                                null,
                                null),
                        new Meeting(
                                TOMORROW,
                                "Europe/Berlin",
                                60,
                                new Meeting.Words("Baking", "", "x".repeat(121), null),
                                null,
                                null),
                        new Meeting(TOMORROW, "Europe/Berlin", 60, WORDS, new Spot(91, 0), null));
        for (Meeting meeting : bad) {
            given(behind(Door.OPEN))
                    .when(new Announce(BAKING, BAKERS, ADA, meeting))
                    .thenRefused(Refusal.GATHERING_INVALID);
            given(scene(good))
                    .when(new ChangeGathering(BAKING, ADA, meeting))
                    .thenRefused(Refusal.GATHERING_INVALID);
        }
        Meeting exact =
                new Meeting(
                        TOMORROW,
                        "Europe/Berlin",
                        120,
                        WORDS,
                        new Spot(52.5170365, 13.3888599),
                        12);
        given(behind(Door.OPEN))
                .when(new Announce(BAKING, BAKERS, ADA, exact))
                .then(announced(at(TOMORROW, 12)), new SeatsCounted(ROOM, 0, NOW));
    }

    @Test
    void itIsChangedCalledOffAndHeld() {
        Meeting later = at(TOMORROW.plus(Duration.ofHours(2)), null);
        GatheringChanged changed =
                new GatheringChanged(
                        BAKING,
                        BAKERS,
                        ADA,
                        ADA,
                        NOW,
                        later.start(),
                        later.zone(),
                        later.minutes(),
                        later.words(),
                        later.spot(),
                        null);
        given(scene(at(TOMORROW, 12))).when(new ChangeGathering(BAKING, ADA, later)).then(changed);
        given(scene(later)).when(new ChangeGathering(BAKING, ADA, later)).thenNothing();
        GatheringCancelled off = new GatheringCancelled(BAKING, BAKERS, ADA, ADA, NOW, "Rain");
        given(scene(later)).when(new Cancel(BAKING, ADA, "Rain")).then(off);
        given(scene(later, off)).when(new Cancel(BAKING, ADA, "Rain")).thenNothing();
        given(scene(later, off))
                .when(new ChangeGathering(BAKING, ADA, later))
                .thenRefused(Refusal.GATHERING_CANCELLED);
        given(scene(later)).when(new Cancel(BAKING, ADA, "")).thenRefused(Refusal.REASON_INVALID);
        given(scene(later)).when(new Hold(BAKING, ADA)).thenRefused(Refusal.GATHERING_NOT_BEGUN);
        Meeting begun = at(NOW.minus(Duration.ofHours(1)), null);
        GatheringHeld held = new GatheringHeld(BAKING, BAKERS, ADA, ADA, NOW);
        given(scene(begun)).when(new Hold(BAKING, ADA)).then(held);
        given(scene(begun, held)).when(new Hold(BAKING, ADA)).thenNothing();
        given(scene(begun, held))
                .when(new Cancel(BAKING, ADA, "Rain"))
                .thenRefused(Refusal.GATHERING_OVER);
        given(scene(later)).when(new Hold(BAKING, BOB)).thenRefused(Refusal.NOT_A_MODERATOR);
        given(scene(later)).when(new Hold(BAKING, CLEO)).thenRefused(Refusal.GATHERING_UNKNOWN);
    }

    @Test
    void membersSayWhetherTheyCome() {
        Meeting meeting = at(TOMORROW, null);
        given(scene(meeting))
                .when(says(BOB, Coming.YES))
                .then(said(BOB, Coming.YES, null), taken(BOB));
        given(scene(meeting)).when(says(BOB, Coming.MAYBE)).then(said(BOB, Coming.MAYBE, null));
        given(scene(meeting, said(BOB, Coming.YES, null), taken(BOB)))
                .when(says(BOB, Coming.NO))
                .then(said(BOB, Coming.NO, Coming.YES), new SeatFreed(ROOM, BOB, NOW));
        given(scene(meeting, said(BOB, Coming.YES, null), taken(BOB)))
                .when(says(BOB, Coming.YES))
                .thenNothing();
        given(scene(meeting)).when(says(CLEO, Coming.YES)).thenRefused(Refusal.GATHERING_UNKNOWN);
        given(scene(meeting, new MemberSuspended(BOB, EARLIER, null, "Loud")))
                .when(says(BOB, Coming.YES))
                .thenRefused(Refusal.SUSPENDED);
        given(scene(at(NOW.minus(Duration.ofDays(1)), null)))
                .when(says(BOB, Coming.YES))
                .thenRefused(Refusal.GATHERING_OVER);
        given(behind(Door.OPEN)).when(says(BOB, Coming.YES)).thenRefused(Refusal.GATHERING_UNKNOWN);
    }

    @Test
    void whoComesWhenAllSeatsAreTakenWaits() {
        Event[] full = scene(at(TOMORROW, 1), said(ADA, Coming.YES, null), taken(ADA));
        AnswerWaited waited = new AnswerWaited(BAKING, BAKERS, BOB, null, NOW);
        SeatAwaited awaited = new SeatAwaited(ROOM, BOB, NOW);
        given(full).when(says(BOB, Coming.YES)).then(waited, awaited);
        Event[] waiting = with(full, waited, awaited);
        given(waiting).when(says(BOB, Coming.YES)).thenNothing();
        given(waiting).when(new SeatNext(BAKING, BOB)).thenRefused(Refusal.GATHERING_FULL);
        given(waiting)
                .when(says(BOB, Coming.NO))
                .then(said(BOB, Coming.NO, null), new SeatGivenUp(ROOM, BOB, NOW));
        given(with(waiting, said(ADA, Coming.NO, Coming.YES), new SeatFreed(ROOM, ADA, NOW)))
                .when(new SeatNext(BAKING, BOB))
                .then(said(BOB, Coming.YES, null), new SeatTaken(ROOM, BOB, true, NOW));
        given(with(waiting, new GatheringCancelled(BAKING, BAKERS, ADA, ADA, NOW, "Rain")))
                .when(new SeatNext(BAKING, BOB))
                .thenNothing();
    }

    private static Event[] with(Event[] events, Event... further) {
        List<Event> all = new ArrayList<>(List.of(events));
        Collections.addAll(all, further);
        return all.toArray(Event[]::new);
    }

    @Test
    void whoLeavesTheCommunityGivesTheirSeatBack() {
        given(scene(at(TOMORROW, 1), said(BOB, Coming.YES, null), taken(BOB), left(BOB)))
                .when(new EndAnswer(BAKING, BOB))
                .then(said(BOB, Coming.NO, Coming.YES), new SeatFreed(ROOM, BOB, NOW));
        given(scene(at(TOMORROW, 1))).when(new EndAnswer(BAKING, BOB)).thenNothing();
    }

    @Test
    void whoWasThereIsRecordedOnce() {
        Meeting begun = at(NOW.minus(Duration.ofHours(1)), null);
        MemberCame came = new MemberCame(BAKING, BAKERS, BOB, ADA, NOW);
        given(scene(begun)).when(new RecordPresence(BAKING, ADA, List.of(BOB, BOB))).then(came);
        given(scene(begun, came)).when(new RecordPresence(BAKING, ADA, List.of(BOB))).thenNothing();
        given(scene(begun))
                .when(new RecordPresence(BAKING, ADA, List.of(CLEO)))
                .thenRefused(Refusal.NOT_INSIDE);
        given(scene(at(TOMORROW, null)))
                .when(new RecordPresence(BAKING, ADA, List.of(BOB)))
                .thenRefused(Refusal.GATHERING_NOT_BEGUN);
        given(scene(begun))
                .when(new RecordPresence(BAKING, ADA, List.of()))
                .thenRefused(Refusal.GATHERING_INVALID);
    }
}
