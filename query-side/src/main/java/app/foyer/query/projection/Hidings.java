package app.foyer.query.projection;

import app.foyer.contract.event.HidingEvent;
import app.foyer.contract.event.HidingEvent.PostHidden;
import app.foyer.contract.event.HidingEvent.PostShown;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Drop;
import app.foyer.query.store.Write.Newest;
import app.foyer.query.store.Write.RemoveFields;
import app.foyer.query.store.Write.SetFields;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@link KeyFamily#HIDDEN}. */
final class Hidings implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (entry.event() instanceof MemberForgotten event) {
            writes.accept(new Drop(key(event.member())));
        } else if (entry.event() instanceof HidingEvent event) {
            write(event, entry.position(), writes);
        }
    }

    private static void write(HidingEvent event, long position, Consumer<Write> writes) {
        Key key = key(event.member());
        String post = event.post().toString();
        switch (event) {
            case PostHidden _ -> {
                writes.accept(new SetFields(key, Map.of(post, Long.toString(position))));
                writes.accept(new Newest(key, KeyFamily.HIDDEN_MAX));
            }
            case PostShown _ -> writes.accept(new RemoveFields(key, List.of(post)));
        }
    }

    private static Key key(MemberId member) {
        return Key.ofMember(KeyFamily.HIDDEN, member);
    }
}
