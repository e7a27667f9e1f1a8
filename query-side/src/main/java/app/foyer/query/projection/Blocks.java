package app.foyer.query.projection;

import app.foyer.contract.event.BlockEvent;
import app.foyer.contract.event.BlockEvent.BlockLifted;
import app.foyer.contract.event.BlockEvent.BlockMade;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.id.MemberId;
import app.foyer.query.store.Key;
import app.foyer.query.store.KeyFamily;
import app.foyer.query.store.Write;
import app.foyer.query.store.Write.Score;
import app.foyer.query.store.Write.Unscore;
import java.util.function.Consumer;

/** {@link KeyFamily#BLOCKS} of who blocked, and {@link KeyFamily#BLOCKED_BY} of whom they did. */
final class Blocks implements Projector {

    @Override
    public void project(LogEntry entry, Consumer<Write> writes) {
        if (entry.event() instanceof BlockEvent event) {
            long position = entry.position();
            between(KeyFamily.BLOCKS, event.blocker(), event.blocked(), event, position, writes);
            between(
                    KeyFamily.BLOCKED_BY,
                    event.blocked(),
                    event.blocker(),
                    event,
                    position,
                    writes);
        }
    }

    private static void between(
            KeyFamily family,
            MemberId owner,
            MemberId other,
            BlockEvent event,
            long position,
            Consumer<Write> writes) {
        Key key = Key.ofMember(family, owner);
        writes.accept(
                switch (event) {
                    case BlockMade _ -> new Score(key, other.value(), -position);
                    case BlockLifted _ -> new Unscore(key, other.value());
                });
    }
}
