package app.foyer.query.answer;

import app.foyer.contract.Door;
import app.foyer.query.store.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a community has opened, and by which door it is entered. */
record Entrance(boolean opened, Door door) {
    /** Of a community's card, in the order in which {@link #of(List, int)} reads them. */
    static final List<String> FIELDS = List.of(Fields.OPEN, Fields.DOOR);

    /** Reads {@link #FIELDS} from the place {@code from} on. */
    static Entrance of(List<@Nullable String> facts, int from) {
        return of(facts.get(from), facts.get(from + 1));
    }

    static Entrance of(Map<String, String> card) {
        return of(card.get(Fields.OPEN), card.get(Fields.DOOR));
    }

    private static Entrance of(@Nullable String opened, @Nullable String door) {
        return new Entrance("1".equals(opened), door == null ? Door.OPEN : Door.valueOf(door));
    }

    /** Whether everybody sees that there is such a community, and what it says of itself. */
    boolean isShown() {
        return opened && door != Door.INVITATION;
    }

    /** Whether everybody reads what is written there. */
    boolean isReadByAll() {
        return opened && door == Door.OPEN;
    }
}
