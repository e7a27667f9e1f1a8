package app.foyer.command.decide;

import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.GATHERING_CANCELLED;
import static app.foyer.contract.Refusal.GATHERING_INVALID;
import static app.foyer.contract.Refusal.GATHERING_NOT_BEGUN;
import static app.foyer.contract.Refusal.GATHERING_OVER;
import static app.foyer.contract.Refusal.GATHERING_UNKNOWN;
import static app.foyer.contract.Refusal.NOT_INSIDE;

import app.foyer.command.decide.GatheringState.Announced;
import app.foyer.command.decide.GatheringState.Course;
import app.foyer.contract.Limits;
import app.foyer.contract.Meeting;
import app.foyer.contract.Refused;
import app.foyer.contract.Spot;
import app.foyer.contract.command.GatheringCommand;
import app.foyer.contract.command.GatheringCommand.Announce;
import app.foyer.contract.command.GatheringCommand.Cancel;
import app.foyer.contract.command.GatheringCommand.ChangeGathering;
import app.foyer.contract.command.GatheringCommand.Disown;
import app.foyer.contract.command.GatheringCommand.Hold;
import app.foyer.contract.command.GatheringCommand.RecordPresence;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.SeatsEvent.SeatsCounted;
import app.foyer.contract.id.MemberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides when and where a community's members meet. */
final class GatheringDecider {
    private GatheringDecider() {}

    static List<Event> decide(GatheringCommand command, Facts facts, Instant now) {
        GatheringState state = facts.gathering(command.gathering());
        return switch (command) {
            case Announce c -> announce(c, state, facts, now);
            case ChangeGathering c -> change(c, state, facts, now);
            case Cancel c -> cancel(c, state, facts, now);
            case Disown c -> disown(c, state, facts, now);
            case Hold c -> hold(c, state, facts, now);
            case RecordPresence c -> record(c, state, facts, now);
        };
    }

    private static List<Event> announce(
            Announce c, GatheringState state, Facts facts, Instant now) {
        if (state instanceof Announced) {
            return List.of();
        }
        Rights.requireVoice(c.by(), c.community(), facts, now, COMMUNITY_UNKNOWN);
        Rights.requireModerator(c.by(), c.community(), facts, now);
        Meeting meeting = valid(c.meeting(), now);
        facts.seats(c.gathering().room());
        return List.of(
                new GatheringAnnounced(
                        c.gathering(),
                        c.community(),
                        c.by(),
                        now,
                        meeting.start(),
                        meeting.zone(),
                        meeting.minutes(),
                        meeting.words(),
                        meeting.spot(),
                        meeting.seats()),
                new SeatsCounted(c.gathering().room(), 0, now));
    }

    private static List<Event> change(
            ChangeGathering c, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireToCome(c.by(), state, facts, now);
        Meeting meeting = valid(c.meeting(), now);
        if (meeting.equals(announced.meeting())) {
            return List.of();
        }
        return List.of(
                new GatheringChanged(
                        c.gathering(),
                        announced.community(),
                        announced.host(),
                        c.by(),
                        now,
                        meeting.start(),
                        meeting.zone(),
                        meeting.minutes(),
                        meeting.words(),
                        meeting.spot(),
                        meeting.seats()));
    }

    private static List<Event> cancel(Cancel c, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireModerated(c.by(), state, facts, now);
        Valid.reason(c.reason());
        return switch (announced.course()) {
            case CANCELLED, DISOWNED -> List.of();
            case HELD -> throw new Refused(GATHERING_OVER);
            case TO_COME ->
                    List.of(
                            new GatheringCancelled(
                                    c.gathering(),
                                    announced.community(),
                                    announced.host(),
                                    c.by(),
                                    now,
                                    c.reason()));
        };
    }

    private static List<Event> disown(Disown c, GatheringState state, Facts facts, Instant now) {
        return state instanceof Announced announced
                        && announced.course() != Course.DISOWNED
                        && facts.member(announced.host()) instanceof MemberState.Forgotten
                ? List.of(
                        new GatheringDisowned(
                                c.gathering(), announced.community(), announced.host(), now))
                : List.of();
    }

    private static List<Event> hold(Hold c, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireBegun(c.by(), state, facts, now);
        return announced.course() == Course.HELD
                ? List.of()
                : List.of(
                        new GatheringHeld(
                                c.gathering(),
                                announced.community(),
                                announced.host(),
                                c.by(),
                                now));
    }

    private static List<Event> record(
            RecordPresence c, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireBegun(c.by(), state, facts, now);
        if (c.members().isEmpty() || c.members().size() > Limits.PRESENT_AT_ONCE_MAX) {
            throw new Refused(GATHERING_INVALID, "1 to 100 members are recorded at once.");
        }
        for (MemberId member : c.members()) {
            if (!(facts.membership(announced.community(), member)
                    instanceof MembershipState.Inside)) {
                throw new Refused(NOT_INSIDE);
            }
        }
        return new LinkedHashSet<>(c.members())
                .stream()
                        .filter(member -> !facts.answer(c.gathering(), member).came())
                        .map(member ->
                                (Event)
                                        new MemberCame(
                                                c.gathering(),
                                                announced.community(),
                                                member,
                                                c.by(),
                                                now))
                        .toList();
    }

    private static Announced requireModerated(
            MemberId by, GatheringState state, Facts facts, Instant now) {
        if (!(state instanceof Announced announced)) {
            throw new Refused(GATHERING_UNKNOWN);
        }
        Rights.requireReads(by, announced.community(), facts, GATHERING_UNKNOWN);
        Rights.requireModerator(by, announced.community(), facts, now);
        return announced;
    }

    private static Announced requireToCome(
            MemberId by, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireModerated(by, state, facts, now);
        requireNotCancelled(announced);
        if (announced.isOver(now)) {
            throw new Refused(GATHERING_OVER);
        }
        return announced;
    }

    private static Announced requireBegun(
            MemberId by, GatheringState state, Facts facts, Instant now) {
        Announced announced = requireModerated(by, state, facts, now);
        requireNotCancelled(announced);
        if (!announced.hasBegun(now)) {
            throw new Refused(GATHERING_NOT_BEGUN);
        }
        return announced;
    }

    static void requireNotCancelled(Announced announced) {
        if (announced.course() == Course.CANCELLED || announced.course() == Course.DISOWNED) {
            throw new Refused(GATHERING_CANCELLED);
        }
    }

    /** The meeting with its spot no more exact than is kept. */
    private static Meeting valid(Meeting meeting, Instant now) {
        if (!meeting.start().isAfter(now)
                || meeting.start().isAfter(now.plus(Limits.GATHERING_WITHIN))) {
            throw new Refused(GATHERING_INVALID, "It begins in the future, within two years.");
        }
        if (meeting.minutes() < 1 || meeting.minutes() > Limits.GATHERING_MINUTES_MAX) {
            throw new Refused(GATHERING_INVALID, "It takes a minute to a fortnight.");
        }
        requireZone(meeting.zone());
        Valid.meeting(meeting.words());
        Integer seats = meeting.seats();
        if (seats != null && (seats < 1 || seats > Limits.GATHERING_SEATS_MAX)) {
            throw new Refused(GATHERING_INVALID, "There are 1 to 100,000 seats, or any number.");
        }
        return new Meeting(
                meeting.start(),
                meeting.zone(),
                meeting.minutes(),
                meeting.words(),
                valid(meeting.spot()),
                seats);
    }

    private static @Nullable Spot valid(@Nullable Spot spot) {
        if (spot == null) {
            return null;
        }
        if (!spot.onEarth()) {
            throw new Refused(GATHERING_INVALID, "Latitude -90 to 90, longitude -180 to 180.");
        }
        return spot.rounded(Limits.SPOT_DECIMALS);
    }

    private static void requireZone(String zone) {
        try {
            if (!ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
                throw new Refused(GATHERING_INVALID, "The zone is a name like Europe/Berlin.");
            }
        } catch (DateTimeException e) {
            throw new Refused(GATHERING_INVALID, "The zone is a name like Europe/Berlin.");
        }
    }
}
