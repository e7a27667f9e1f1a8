package app.foyer.command.decide;

import static app.foyer.contract.Refusal.HANDLE_TAKEN;

import app.foyer.contract.Refused;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.HandleEvent.HandleGivenUp;
import app.foyer.contract.event.HandleEvent.HandleTaken;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides by which handle a member is found. */
final class HandleDecider {
    private HandleDecider() {}

    static List<Event> take(TakeHandle c, Facts facts, Instant now) {
        MemberState.Joined joined = Rights.requireActive(c.member(), facts, now);
        String handle = c.handle().id();
        if (handle.equals(joined.handle())) {
            return List.of();
        }
        if (!facts.handle(handle).isFreeFor(c.member(), now)) {
            throw new Refused(HANDLE_TAKEN);
        }
        List<Event> events = givenUp(c.member(), joined.handle(), facts, now);
        events.add(new HandleTaken(handle, c.member(), now));
        events.add(new MemberHandleSet(c.member(), now, handle, c.handle().text()));
        return events;
    }

    static List<Event> giveUp(GiveUpHandle c, Facts facts, Instant now) {
        MemberState.Joined joined = Rights.requireActive(c.member(), facts, now);
        if (joined.handle() == null) {
            return List.of();
        }
        List<Event> events = givenUp(c.member(), joined.handle(), facts, now);
        events.add(new MemberHandleSet(c.member(), now, null, null));
        return events;
    }

    private static List<Event> givenUp(
            MemberId member, @Nullable String handle, Facts facts, Instant now) {
        List<Event> events = new ArrayList<>();
        if (handle != null) {
            facts.handle(handle);
            events.add(new HandleGivenUp(handle, member, now));
        }
        return events;
    }

    /** Who goes gives up their handle, too. */
    static List<Event> without(MemberId member, List<Event> going, Facts facts, Instant now) {
        String handle =
                facts.member(member) instanceof MemberState.Joined joined ? joined.handle() : null;
        List<Event> events = new ArrayList<>(going);
        events.addAll(givenUp(member, handle, facts, now));
        return events;
    }
}
