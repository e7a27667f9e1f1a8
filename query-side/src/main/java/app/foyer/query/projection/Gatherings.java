package app.foyer.query.projection;

import app.foyer.contract.Coming;
import app.foyer.contract.Meeting;
import app.foyer.contract.event.AnswerEvent;
import app.foyer.contract.event.AnswerEvent.AnswerGiven;
import app.foyer.contract.event.AnswerEvent.AnswerWaited;
import app.foyer.contract.event.AnswerEvent.MemberCame;
import app.foyer.contract.event.GatheringEvent;
import app.foyer.contract.event.GatheringEvent.GatheringAnnounced;
import app.foyer.contract.event.GatheringEvent.GatheringCancelled;
import app.foyer.contract.event.GatheringEvent.GatheringChanged;
import app.foyer.contract.event.GatheringEvent.GatheringDisowned;
import app.foyer.contract.event.GatheringEvent.GatheringHeld;
import app.foyer.contract.event.GatheringEvent.GatheringSet;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.query.GatheringCard.Course;
import app.foyer.contract.query.GatheringCard.Own;
import app.foyer.query.store.Beginning;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyFamily#GATHERING}, {@link KeyFamily#GATHERINGS}, {@link KeyFamily#GATHERINGS_BACK},
 * {@link KeyFamily#COMERS}, {@link KeyFamily#WAITERS} and {@link KeyFamily#ANSWERS}.
 */
final class Gatherings implements Projector {
    private static final List<String> WORDS =
            List.of(Fields.TITLE, Fields.ABOUT, Fields.PLACE, Fields.ADDRESS);
    private static final List<String> WHERE =
            List.of(Fields.LATITUDE, Fields.LONGITUDE, Fields.SEATS);

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case GatheringEvent event -> {
                describe(event, writes);
                if (event instanceof GatheringSet set) {
                    list(set, entry.position(), writes);
                }
            }
            case AnswerEvent event -> {
                count(event, entry.position(), writes);
                remember(event, writes);
            }
            default -> {}
        }
    }

    private static void describe(GatheringEvent event, Consumer<Write> writes) {
        Key key = Key.gathering(event.gathering());
        switch (event) {
            case GatheringAnnounced e -> {
                Map<String, String> fields = fields(e.meeting());
                fields.put(Fields.COMMUNITY, e.community().toString());
                fields.put(Fields.HOST, e.host().toString());
                fields.put(Fields.AT, Long.toString(e.at().toEpochMilli()));
                writes.accept(new SetFields(key, fields));
            }
            case GatheringChanged e -> {
                writes.accept(new RemoveFields(key, WORDS));
                writes.accept(new RemoveFields(key, WHERE));
                writes.accept(new SetFields(key, fields(e.meeting())));
                writes.accept(new CountIf(key, Fields.AT, Fields.CHANGES, 1));
            }
            case GatheringCancelled e -> {
                course(key, Course.CANCELLED, writes);
                if (e.reason() != null) {
                    writes.accept(new SetFields(key, Map.of(Fields.REASON, e.reason())));
                }
            }
            case GatheringHeld _ -> course(key, Course.HELD, writes);
            case GatheringDisowned _ -> {
                writes.accept(new RemoveFields(key, WORDS));
                writes.accept(new RemoveFields(key, List.of(Fields.REASON)));
                course(key, Course.DISOWNED, writes);
            }
        }
    }

    private static void course(Key key, Course course, Consumer<Write> writes) {
        writes.accept(new SetFields(key, Map.of(Fields.COURSE, course.name())));
    }

    private static Map<String, String> fields(Meeting meeting) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.START, Long.toString(meeting.start().toEpochMilli()));
        fields.put(Fields.ZONE, meeting.zone());
        fields.put(Fields.MINUTES, Integer.toString(meeting.minutes()));
        Meeting.Words words = meeting.words();
        if (words != null) {
            fields.put(Fields.TITLE, words.title());
            fields.put(Fields.ABOUT, words.about());
            fields.put(Fields.PLACE, words.place());
            if (words.address() != null) {
                fields.put(Fields.ADDRESS, words.address());
            }
        }
        if (meeting.spot() != null) {
            fields.put(Fields.LATITUDE, Double.toString(meeting.spot().latitude()));
            fields.put(Fields.LONGITUDE, Double.toString(meeting.spot().longitude()));
        }
        if (meeting.seats() != null) {
            fields.put(Fields.SEATS, meeting.seats().toString());
        }
        return fields;
    }

    private static void list(GatheringSet set, long position, Consumer<Write> writes) {
        long gathering = set.gathering().value();
        long begins = Beginning.score(set.start(), position);
        writes.accept(
                new Score(
                        Key.ofCommunity(KeyFamily.GATHERINGS, set.community()),
                        gathering,
                        -begins));
        writes.accept(
                new Score(
                        Key.ofCommunity(KeyFamily.GATHERINGS_BACK, set.community()),
                        gathering,
                        begins));
    }

    private static void count(AnswerEvent event, long position, Consumer<Write> writes) {
        Key key = Key.gathering(event.gathering());
        Key comers = Key.comers(event.gathering());
        Key waiters = Key.waiters(event.gathering());
        long member = event.member().value();
        switch (event) {
            case AnswerGiven e -> {
                said(key, e.before(), -1, writes);
                said(key, e.coming(), 1, writes);
                writes.accept(new Unscore(waiters, member));
                writes.accept(
                        e.coming() == Coming.YES
                                ? new Score(comers, member, -position)
                                : new Unscore(comers, member));
            }
            case AnswerWaited e -> {
                said(key, e.before(), -1, writes);
                writes.accept(new Unscore(comers, member));
                writes.accept(new Score(waiters, member, -position));
            }
            case MemberCame _ -> writes.accept(new CountIf(key, Fields.AT, Fields.CAME, 1));
        }
    }

    private static void said(Key key, @Nullable Coming coming, int by, Consumer<Write> writes) {
        if (coming != null) {
            writes.accept(new CountIf(key, Fields.AT, Fields.SAID_PREFIX + coming.name(), by));
        }
    }

    private static void remember(AnswerEvent event, Consumer<Write> writes) {
        Key answers = Key.ofMember(KeyFamily.ANSWERS, event.member());
        String gathering = event.gathering().toString();
        switch (event) {
            case AnswerGiven e ->
                    writes.accept(new SetFields(answers, Map.of(gathering, e.coming().name())));
            case AnswerWaited _ ->
                    writes.accept(new SetFields(answers, Map.of(gathering, Own.WAITING.name())));
            case MemberCame _ -> {}
        }
    }
}
