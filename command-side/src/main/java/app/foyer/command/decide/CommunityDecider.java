package app.foyer.command.decide;

import static app.foyer.contract.Refusal.ALREADY_OPEN;
import static app.foyer.contract.Refusal.CAPACITY_INVALID;
import static app.foyer.contract.Refusal.COMMUNITY_UNKNOWN;
import static app.foyer.contract.Refusal.OPENING_INVALID;

import app.foyer.contract.Door;
import app.foyer.contract.Limits;
import app.foyer.contract.Refused;
import app.foyer.contract.Role;
import app.foyer.contract.command.CommunityCommand;
import app.foyer.contract.command.CommunityCommand.DescribeCommunity;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.CommunityCommand.OpenAtItsTime;
import app.foyer.contract.command.CommunityCommand.OpenCommunity;
import app.foyer.contract.command.CommunityCommand.SetCapacity;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.CommunityCommand.SetOpening;
import app.foyer.contract.event.CommunityEvent.CommunityCapacitySet;
import app.foyer.contract.event.CommunityEvent.CommunityDescribed;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningMissed;
import app.foyer.contract.event.CommunityEvent.CommunityOpeningSet;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.SeatsEvent.SeatsToBeCounted;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides how a community comes to be. */
final class CommunityDecider {
    private CommunityDecider() {}

    static List<? extends Event> decide(CommunityCommand command, Facts facts, Instant now) {
        return switch (command) {
            case FoundCommunity c -> found(c, facts, now);
            case DescribeCommunity c -> describe(c, facts, now);
            case OpenCommunity c -> open(c, facts, now);
            case SetOpening c -> set(c, facts, now);
            case OpenAtItsTime c -> openAtItsTime(c, facts, now);
            case SetCapacity c -> limit(c, facts, now);
            case SetDoor c -> enterOtherwise(c, facts, now);
        };
    }

    private static List<Event> found(FoundCommunity c, Facts facts, Instant now) {
        if (facts.community(c.community()) instanceof CommunityState.Founded) {
            return List.of();
        }
        Valid.description(c.description());
        CommunityFounded founded =
                new CommunityFounded(c.community(), c.founder(), now, c.description());
        List<Event> events = new ArrayList<>();
        events.add(founded);
        if (c.door() != Door.OPEN) {
            events.add(new CommunityDoorSet(c.community(), now, c.door()));
        }
        MemberId founder = c.founder();
        if (founder != null) {
            Rights.requireActive(founder, facts, now);
            // The sequence of the membership must be known for the append, so it is read, too.
            facts.membership(c.community(), founder);
            events.add(new MembershipJoined(c.community(), founder, now, Role.FOUNDER));
        }
        return events;
    }

    private static List<Event> describe(DescribeCommunity c, Facts facts, Instant now) {
        CommunityState.Founded community = founded(c.community(), c.by(), facts, now);
        if (community.description().equals(c.description())) {
            return List.of();
        }
        Valid.description(c.description());
        return List.of(new CommunityDescribed(c.community(), now, c.description()));
    }

    private static List<Event> open(OpenCommunity c, Facts facts, Instant now) {
        if (founded(c.community(), c.by(), facts, now).open()) {
            return List.of();
        }
        if (c.by() != null) {
            BeginningsState there = facts.beginnings(c.community());
            Openings.requireEnough(there.written(), there.authors(), facts.openingRule());
        }
        return List.of(new CommunityOpened(c.community(), now));
    }

    private static List<Event> set(SetOpening c, Facts facts, Instant now) {
        CommunityState.Founded community = founded(c.community(), c.by(), facts, now);
        if (community.open()) {
            throw new Refused(ALREADY_OPEN);
        }
        Instant opensAt = c.opensAt();
        if (!Openings.mayBeSet(opensAt, now)) {
            throw new Refused(OPENING_INVALID);
        }
        boolean announced = c.announced() && opensAt != null;
        return Objects.equals(community.opensAt(), opensAt) && community.announced() == announced
                ? List.of()
                : List.of(new CommunityOpeningSet(c.community(), now, opensAt, announced));
    }

    /** Nothing, if it has opened, or another time was set meanwhile. */
    private static List<Event> openAtItsTime(OpenAtItsTime c, Facts facts, Instant now) {
        boolean isTime =
                facts.community(c.community()) instanceof CommunityState.Founded founded
                        && !founded.open()
                        && founded.opensAt() != null
                        && !now.isBefore(founded.opensAt());
        if (!isTime) {
            return List.of();
        }
        BeginningsState there = facts.beginnings(c.community());
        return there.suffices(facts.openingRule())
                ? List.of(new CommunityOpened(c.community(), now))
                : List.of(
                        new CommunityOpeningMissed(
                                c.community(), now, there.written(), there.authors()));
    }

    private static List<Event> enterOtherwise(SetDoor c, Facts facts, Instant now) {
        return founded(c.community(), c.by(), facts, now).door() == c.door()
                ? List.of()
                : List.of(new CommunityDoorSet(c.community(), now, c.door()));
    }

    private static List<Event> limit(SetCapacity c, Facts facts, Instant now) {
        Integer before = founded(c.community(), c.by(), facts, now).capacity();
        Integer after = c.capacity();
        if (after != null && (after < 1 || after > Limits.CAPACITY_MAX)) {
            throw new Refused(CAPACITY_INVALID);
        }
        if (Objects.equals(before, after)) {
            return List.of();
        }
        CommunityCapacitySet set = new CommunityCapacitySet(c.community(), now, after);
        if (before != null || after == null) {
            return List.of(set);
        }
        facts.seats(c.community());
        return List.of(set, new SeatsToBeCounted(c.community(), now));
    }

    /** The community, if it is there and {@code by} is one of its founders (or nobody at all). */
    private static CommunityState.Founded founded(
            CommunityId id, @Nullable MemberId by, Facts facts, Instant now) {
        if (!(facts.community(id) instanceof CommunityState.Founded community)) {
            throw new Refused(COMMUNITY_UNKNOWN);
        }
        if (by != null) {
            Rights.requireFounder(by, id, facts, now);
        }
        return community;
    }
}
