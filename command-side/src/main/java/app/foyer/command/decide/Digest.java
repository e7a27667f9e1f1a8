package app.foyer.command.decide;

import app.foyer.contract.AggregateId;
import app.foyer.contract.event.AddressEvent;
import app.foyer.contract.event.AddressesEvent;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MutesEvent;
import app.foyer.contract.event.MutesEvent.CommunityMuted;
import app.foyer.contract.event.MutesEvent.CommunityUnmuted;
import app.foyer.contract.event.MutesEvent.MemberMuted;
import app.foyer.contract.event.MutesEvent.MemberUnmuted;
import app.foyer.contract.event.MutesEvent.WordMuted;
import app.foyer.contract.event.MutesEvent.WordUnmuted;
import app.foyer.contract.event.ReactionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Of a stream of events, the few that lead to the same state. */
public final class Digest {
    private Digest() {}

    /**
     * The places of those few in the stream: the first event, and of events alike the last.
     *
     * @return all places, where the few do not lead to the same state
     */
    public static List<Integer> of(AggregateId aggregate, List<? extends Event> stream) {
        Map<Object, Integer> last = new HashMap<>();
        for (int place = 0; place < stream.size(); place++) {
            last.put(likeness(stream.get(place)), place);
        }
        TreeSet<Integer> few = new TreeSet<>(last.values());
        few.add(0);
        List<Event> kept = new ArrayList<>();
        few.forEach(place -> kept.add(stream.get(place)));
        return leadsTo(state(aggregate, stream), aggregate, kept)
                ? List.copyOf(few)
                : IntStream.range(0, stream.size()).boxed().toList();
    }

    /** Not, too, where an event makes no sense without one that was left out. */
    private static boolean leadsTo(State whole, AggregateId aggregate, List<Event> kept) {
        try {
            return state(aggregate, kept).equals(whole);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** What a later event must share with an earlier one to make it of no importance. */
    private static Object likeness(Event event) {
        return switch (event) {
            case ReactionEvent reaction -> reaction.reaction();
            case AddressEvent address -> address.member();
            case AddressesEvent addresses -> addresses.address();
            case MutesEvent mutes -> muted(mutes);
            default -> event.getClass();
        };
    }

    private static Object muted(MutesEvent event) {
        return switch (event) {
            case MemberMuted e -> e.member();
            case MemberUnmuted e -> e.member();
            case CommunityMuted e -> e.community();
            case CommunityUnmuted e -> e.community();
            case WordMuted e -> e.number();
            case WordUnmuted e -> e.number();
        };
    }

    private static State state(AggregateId aggregate, List<? extends Event> stream) {
        State state = State.before(aggregate);
        for (Event event : stream) {
            state = state.after(event);
        }
        return state;
    }
}
