package app.foyer.server.calendar;

import app.foyer.contract.Meeting;
import app.foyer.contract.Spot;
import app.foyer.contract.query.GatheringCard;
import app.foyer.contract.query.GatheringCard.Course;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes gatherings as a calendar. */
public final class Calendars {
    private static final String PRODUCT = "-//Foyer//Gatherings//EN";

    static {
        // Zones come from the library's own jar; nothing is fetched.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final Clock clock;

    public Calendars(Clock clock) {
        this.clock = clock;
    }

    /**
     * The calendar, as text.
     *
     * @param name what it is called
     */
    public String of(String name, List<GatheringCard> gatherings) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        for (String zone :
                new TreeSet<>(gatherings.stream().map(one -> one.meeting().zone()).toList())) {
            TimeZone known = zones.getTimeZone(zone);
            if (known != null) {
                calendar.add(known.getVTimeZone());
            }
        }
        gatherings.forEach(one -> calendar.add(event(one)));
        return calendar.toString();
    }

    private VEvent event(GatheringCard card) {
        Meeting meeting = card.meeting();
        VEvent event = new VEvent(false);
        event.add(new Uid(card.gathering() + "@foyer"));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(card.changes() + (card.course() == Course.CANCELLED ? 1 : 0)));
        time(event, meeting);
        Meeting.Words words = meeting.words();
        if (words != null) {
            event.add(new Summary(words.title()));
            event.add(new Description(words.about()));
            event.add(new Location(location(words)));
        }
        Spot spot = meeting.spot();
        if (spot != null) {
            event.add(
                    new Geo(
                            BigDecimal.valueOf(spot.latitude()),
                            BigDecimal.valueOf(spot.longitude())));
        }
        event.add(status(card.course()));
        return event;
    }

    /** By the clocks of its zone, if their rules are known to calendars; else by UTC. */
    private void time(VEvent event, Meeting meeting) {
        if (zones.getTimeZone(meeting.zone()) == null) {
            event.add(new DtStart<>(meeting.start()));
            event.add(new DtEnd<>(meeting.end()));
            return;
        }
        ZoneId zone = ZoneId.of(meeting.zone());
        event.add(new DtStart<>(meeting.start().atZone(zone)));
        event.add(new DtEnd<>(meeting.end().atZone(zone)));
    }

    private static String location(Meeting.Words words) {
        return words.address() == null
                ? words.place()
                : words.place() + ", " + Objects.requireNonNull(words.address());
    }

    private static Status status(Course course) {
        return switch (course) {
            case CANCELLED, DISOWNED -> ImmutableStatus.VEVENT_CANCELLED;
            case TO_COME, HELD -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }
}
