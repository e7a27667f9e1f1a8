package app.foyer.command.decide;

import static app.foyer.command.decide.People.ADA;
import static app.foyer.command.decide.People.BOB;
import static app.foyer.command.decide.People.EARLIER;
import static app.foyer.command.decide.People.joined;
import static app.foyer.command.decide.Scenario.NOW;
import static app.foyer.command.decide.Scenario.given;

import app.foyer.contract.Handle;
import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.HandleEvent.HandleGivenUp;
import app.foyer.contract.event.HandleEvent.HandleTaken;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private static final Handle BREAD = new Handle("b", "bread");
    private static final Handle RYE = new Handle("r", "rye");

    private static Event[] called(Handle handle, Event... further) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                joined(ADA),
                                joined(BOB),
                                new HandleTaken(handle.id(), ADA, EARLIER),
                                new MemberHandleSet(ADA, EARLIER, handle.id(), handle.text())),
                        java.util.stream.Stream.of(further))
                .toArray(Event[]::new);
    }

    @Test
    void oneMemberHasIt() {
        given(joined(ADA))
                .when(new TakeHandle(ADA, BREAD))
                .then(new HandleTaken("b", ADA, NOW), new MemberHandleSet(ADA, NOW, "b", "bread"));
        given(called(BREAD)).when(new TakeHandle(ADA, BREAD)).thenNothing();
        given(called(BREAD)).when(new TakeHandle(BOB, BREAD)).thenRefused(Refusal.HANDLE_TAKEN);
        given(called(BREAD))
                .when(new TakeHandle(ADA, RYE))
                .then(
                        new HandleGivenUp("b", ADA, NOW),
                        new HandleTaken("r", ADA, NOW),
                        new MemberHandleSet(ADA, NOW, "r", "rye"));
        given(called(BREAD, new MemberSuspended(ADA, EARLIER, null, "Loud")))
                .when(new TakeHandle(ADA, RYE))
                .thenRefused(Refusal.SUSPENDED);
    }

    @Test
    void whatWasGivenUpIsKeptForAWhile() {
        given(called(BREAD))
                .when(new GiveUpHandle(ADA))
                .then(new HandleGivenUp("b", ADA, NOW), new MemberHandleSet(ADA, NOW, null, null));
        given(joined(ADA)).when(new GiveUpHandle(ADA)).thenNothing();
        Instant lately = NOW.minus(Limits.HANDLE_KEPT).plusMillis(1);
        Event[] kept =
                called(
                        BREAD,
                        new HandleGivenUp("b", ADA, lately),
                        new MemberHandleSet(ADA, lately, null, null));
        given(kept).when(new TakeHandle(BOB, BREAD)).thenRefused(Refusal.HANDLE_TAKEN);
        given(kept)
                .when(new TakeHandle(ADA, BREAD))
                .then(new HandleTaken("b", ADA, NOW), new MemberHandleSet(ADA, NOW, "b", "bread"));
        Instant before = NOW.minus(Limits.HANDLE_KEPT);
        given(
                        called(
                                BREAD,
                                new HandleGivenUp("b", ADA, before),
                                new MemberHandleSet(ADA, before, null, null)))
                .when(new TakeHandle(BOB, BREAD))
                .then(new HandleTaken("b", BOB, NOW), new MemberHandleSet(BOB, NOW, "b", "bread"));
    }

    @Test
    void whoGoesGivesItUp() {
        given(called(BREAD))
                .when(new LeaveNetwork(ADA, List.of()))
                .then(new MemberLeft(ADA, NOW), new HandleGivenUp("b", ADA, NOW));
        given(called(BREAD))
                .when(new ForgetMe(ADA, List.of()))
                .then(new MemberForgotten(ADA, NOW), new HandleGivenUp("b", ADA, NOW));
    }
}
