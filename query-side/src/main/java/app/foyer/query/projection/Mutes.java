package app.foyer.query.projection;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Muted.Kind;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.MuteFields;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link KeyFamily#MUTES}. */
final class Mutes implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (entry.event() instanceof MemberForgotten event) {
            writes.accept(new Drop(key(event.member())));
        } else if (entry.event() instanceof MutesEvent event) {
            writes.accept(write(key(event.muter()), event));
        }
    }

    private static Write write(Key key, MutesEvent event) {
        return switch (event) {
            case MemberMuted e -> set(key, Kind.MEMBER, e.member(), e.until(), null);
            case MemberUnmuted e -> remove(key, Kind.MEMBER, e.member());
            case CommunityMuted e -> set(key, Kind.COMMUNITY, e.community(), e.until(), null);
            case CommunityUnmuted e -> remove(key, Kind.COMMUNITY, e.community());
            case WordMuted e when e.word() == null -> remove(key, Kind.WORD, e.number());
            case WordMuted e -> set(key, Kind.WORD, e.number(), e.until(), e.word());
            case WordUnmuted e -> remove(key, Kind.WORD, e.number());
        };
    }

    private static Write set(
            Key key, Kind kind, Object id, @Nullable Instant until, @Nullable String word) {
        return new SetFields(
                key, Map.of(MuteFields.field(kind, id), MuteFields.value(until, word)));
    }

    private static Write remove(Key key, Kind kind, Object id) {
        return new RemoveFields(key, List.of(MuteFields.field(kind, id)));
    }

    private static Key key(MemberId member) {
        return Key.ofMember(KeyFamily.MUTES, member);
    }
}
