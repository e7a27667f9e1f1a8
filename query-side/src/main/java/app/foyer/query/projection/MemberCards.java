package app.foyer.query.projection;

import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.event.FollowEvent.FollowEnded;
import app.foyer.contract.event.FollowEvent.FollowStarted;
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
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Fields;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.TextList;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.CountIf;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import app.foyer.query.store.Write.SetFieldsIf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link KeyFamily#MEMBER}; who is forgotten has no words in {@link KeyFamily#TOLD} either. */
final class MemberCards implements Projector {
    private static final List<String> PROFILE =
            List.of(Fields.NAME, Fields.INTERESTS, Fields.LANGUAGES, Fields.PLACE);

    private static final List<String> SUSPENSION = List.of(Fields.SUSPENDED, Fields.SUSPENDED_FOR);

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        switch (entry.event()) {
            case MemberEvent event -> describe(event, entry.origin(), writes);
            case FollowStarted event -> followers(event.followed(), 1, writes);
            case FollowEnded event -> followers(event.followed(), -1, writes);
            default -> {}
        }
    }

    private static void describe(MemberEvent event, Origin origin, Consumer<Write> writes) {
        Key card = Key.member(event.member());
        switch (event) {
            case MemberJoined e -> {
                String at = Long.toString(e.at().toEpochMilli());
                writes.accept(
                        new SetFields(
                                card,
                                Map.of(Fields.AT, at, Fields.ORIGIN, origin.ofMember().name())));
                profile(card, e.profile(), writes);
            }
            case ProfileChanged e -> profile(card, e.profile(), writes);
            case MemberFollowersSet e ->
                    writes.accept(
                            new SetFieldsIf(
                                    card,
                                    Fields.AT,
                                    Map.of(Fields.FOLLOWING, e.followers().name())));
            case MemberSuspended e -> suspend(e, writes);
            case MemberReinstated _ -> writes.accept(new RemoveFields(card, SUSPENSION));
            case MemberHandleSet e -> handle(e, writes);
            case MemberLeft _ -> writes.accept(new RemoveFields(card, List.of(Fields.HANDLE)));
            case MemberForgotten e -> {
                writes.accept(new Drop(card));
                writes.accept(new Drop(Key.told(e.member())));
            }
            case MemberAsked _, MemberWaited _, MemberDeclined _ -> {}
        }
    }

    /** A new profile takes the place of the whole old one. */
    private static void profile(Key card, @Nullable Profile profile, Consumer<Write> writes) {
        writes.accept(new RemoveFields(card, PROFILE));
        if (profile != null) {
            writes.accept(new SetFields(card, profile(profile)));
        }
    }

    /** As fields; none if it is forgotten. */
    static Map<String, String> profile(@Nullable Profile profile) {
        Map<String, String> fields = new HashMap<>();
        if (profile != null) {
            fields.put(Fields.NAME, profile.name());
            fields.put(Fields.INTERESTS, TextList.write(profile.interests()));
            fields.put(Fields.LANGUAGES, TextList.write(profile.languages()));
            if (profile.place() != null) {
                fields.put(Fields.PLACE, profile.place());
            }
        }
        return fields;
    }

    private static void handle(MemberHandleSet event, Consumer<Write> writes) {
        Key card = Key.member(event.member());
        writes.accept(
                event.text() == null
                        ? new RemoveFields(card, List.of(Fields.HANDLE))
                        : new SetFields(card, Map.of(Fields.HANDLE, event.text())));
    }

    private static void suspend(MemberSuspended event, Consumer<Write> writes) {
        Key card = Key.member(event.member());
        writes.accept(new RemoveFields(card, SUSPENSION));
        Map<String, String> fields = new HashMap<>();
        Instant until = event.until();
        fields.put(Fields.SUSPENDED, until == null ? "-" : Long.toString(until.toEpochMilli()));
        if (event.reason() != null) {
            fields.put(Fields.SUSPENDED_FOR, event.reason());
        }
        writes.accept(new SetFields(card, fields));
    }

    private static void followers(MemberId followed, int by, Consumer<Write> writes) {
        writes.accept(new CountIf(Key.member(followed), Fields.AT, Fields.FOLLOWERS, by));
    }
}
