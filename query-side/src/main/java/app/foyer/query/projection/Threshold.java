package app.foyer.query.projection;

import app.foyer.contract.Door;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent;
import app.foyer.contract.event.MemberEvent.MemberAsked;
import app.foyer.contract.event.MemberEvent.MemberDeclined;
import app.foyer.contract.event.MemberEvent.MemberFollowersSet;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MemberEvent.MemberHandleSet;
import app.foyer.contract.event.MemberEvent.MemberJoined;
import app.foyer.contract.event.MemberEvent.MemberLeft;
import app.foyer.contract.event.MemberEvent.MemberReinstated;
import app.foyer.contract.event.MemberEvent.MemberSuspended;
import app.foyer.contract.event.MemberEvent.MemberWaited;
import app.foyer.contract.event.MemberEvent.ProfileChanged;
import app.foyer.contract.event.NetworkEvent;
import app.foyer.contract.event.NetworkEvent.NetworkCapacitySet;
import app.foyer.contract.event.NetworkEvent.NetworkDoorSet;
import app.foyer.contract.event.NetworkEvent.NetworkOpened;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningMissed;
import app.foyer.contract.event.NetworkEvent.NetworkOpeningSet;
import app.foyer.contract.event.NetworkEvent.NetworkPrepared;
import app.foyer.contract.query.Applicant.State;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.Unscore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link KeyFamily#THRESHOLD}, {@link KeyFamily#APPLICANTS} and {@link KeyFamily#APPLICANT}. */
final class Threshold implements Projector {
    private static final Key THRESHOLD = Key.ofNetwork(KeyFamily.THRESHOLD);
    private static final Key APPLICANTS = Key.ofNetwork(KeyFamily.APPLICANTS);

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (entry.event() instanceof NetworkEvent event) {
            set(event, writes);
        }
        if (entry.event() instanceof MemberEvent event) {
            list(event, entry.position(), writes);
            describe(event, writes);
        }
    }

    private static void set(NetworkEvent event, Consumer<Write> writes) {
        switch (event) {
            case NetworkPrepared _ -> is(Fields.PREPARED, "1", writes);
            case NetworkDoorSet e ->
                    is(Fields.DOOR, e.door() == Door.OPEN ? null : e.door().name(), writes);
            case NetworkCapacitySet e ->
                    is(
                            Fields.CAPACITY,
                            e.capacity() == null ? null : Integer.toString(e.capacity()),
                            writes);
            case NetworkOpeningSet e -> is(Fields.OPENS_AT, millis(e.opensAt()), writes);
            case NetworkOpeningMissed _ -> is(Fields.OPENS_AT, null, writes);
            case NetworkOpened _ -> {
                is(Fields.PREPARED, null, writes);
                is(Fields.OPENS_AT, null, writes);
            }
        }
    }

    private static @Nullable String millis(@Nullable Instant at) {
        return at == null ? null : Long.toString(at.toEpochMilli());
    }

    private static void is(String field, @Nullable String value, Consumer<Write> writes) {
        writes.accept(
                value == null
                        ? new RemoveFields(THRESHOLD, List.of(field))
                        : new SetFields(THRESHOLD, Map.of(field, value)));
    }

    /** The oldest has the highest score, so that it comes first. */
    private static void list(MemberEvent event, long position, Consumer<Write> writes) {
        long member = event.member().value();
        switch (event) {
            case MemberAsked _, MemberWaited _ ->
                    writes.accept(new Score(APPLICANTS, member, -position));
            case MemberJoined _, MemberDeclined _, MemberForgotten _ ->
                    writes.accept(new Unscore(APPLICANTS, member));
            case MemberLeft _, MemberSuspended _, MemberReinstated _, ProfileChanged _ -> {}
            case MemberFollowersSet _, MemberHandleSet _ -> {}
        }
    }

    private static void describe(MemberEvent event, Consumer<Write> writes) {
        Key key = Key.ofMember(KeyFamily.APPLICANT, event.member());
        switch (event) {
            case MemberAsked e -> {
                Map<String, String> fields = state(State.ASKING, e.at());
                fields.putAll(MemberCards.profile(e.profile()));
                if (e.words() != null) {
                    fields.put(Fields.WORDS, e.words());
                }
                writes.accept(new SetFields(key, fields));
            }
            case MemberWaited e -> {
                Map<String, String> fields = state(State.WAITING, e.at());
                fields.putAll(MemberCards.profile(e.profile()));
                writes.accept(new SetFields(key, fields));
            }
            case MemberDeclined e -> {
                Map<String, String> fields = state(State.DECLINED, e.at());
                if (e.reason() != null) {
                    fields.put(Fields.REASON, e.reason());
                }
                writes.accept(new SetFields(key, fields));
            }
            case MemberJoined _, MemberForgotten _ -> writes.accept(new Drop(key));
            case MemberLeft _, MemberSuspended _, MemberReinstated _, ProfileChanged _ -> {}
            case MemberFollowersSet _, MemberHandleSet _ -> {}
        }
    }

    private static Map<String, String> state(State state, Instant at) {
        Map<String, String> fields = new HashMap<>();
        fields.put(Fields.STATE, state.name());
        fields.put(Fields.AT, Long.toString(at.toEpochMilli()));
        return fields;
    }
}
