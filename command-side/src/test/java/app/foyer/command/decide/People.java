package app.foyer.command.decide;

import app.foyer.contract.Description;
import app.foyer.contract.Door;
import app.foyer.contract.Profile;
import app.foyer.contract.Role;
import app.foyer.contract.event.CommunityEvent.CommunityDoorSet;
import app.foyer.contract.event.CommunityEvent.CommunityFounded;
import app.foyer.contract.event.CommunityEvent.CommunityOpened;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.MembershipEvent.MembershipLeft;
import app.foyer.contract.event.PostEvent.PostDeleted;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who and what the scenarios are about. */
final class People {
    static final Instant EARLIER = Instant.parse("2026-11-01T10:00:00Z");
    static final MemberId ADA = new MemberId(1);
    static final MemberId BOB = new MemberId(2);
    static final MemberId CLEO = new MemberId(3);
    static final CommunityId BAKERS = new CommunityId(10);
    static final PostId POST = new PostId(100);
    static final PostId REPLY = new PostId(101);
    static final Profile PROFILE = new Profile("Ada", List.of("bread"), List.of("en"), null);
    static final Description DESCRIPTION = new Description("Bakers", "Bread.", List.of("en"));

    private People() {}

    static MemberJoined joined(MemberId member) {
        return new MemberJoined(member, EARLIER, PROFILE);
    }

    static CommunityFounded founded() {
        return new CommunityFounded(BAKERS, ADA, EARLIER, DESCRIPTION);
    }

    static CommunityOpened opened() {
        return new CommunityOpened(BAKERS, EARLIER);
    }

    static MembershipJoined inside(MemberId member, Role role) {
        return new MembershipJoined(BAKERS, member, EARLIER, role);
    }

    static MembershipLeft left(MemberId member) {
        return new MembershipLeft(BAKERS, member, EARLIER);
    }

    static PostPublished published() {
        return new PostPublished(POST, BAKERS, ADA, EARLIER, "Hello", 5);
    }

    static PostDeleted deleted() {
        return new PostDeleted(POST, BAKERS, ADA, null, EARLIER);
    }

    /** A community behind a door, opened, with Ada as its founder. */
    static Event[] behind(Door door, Event... further) {
        List<Event> events = new ArrayList<>();
        for (MemberId member : List.of(ADA, BOB, CLEO)) {
            events.add(joined(member));
        }
        events.add(founded());
        events.add(inside(ADA, Role.FOUNDER));
        events.add(opened());
        events.add(new CommunityDoorSet(BAKERS, EARLIER, door));
        events.addAll(List.of(further));
        return events.toArray(Event[]::new);
    }
}
