package app.foyer.command.desk;

import app.foyer.command.decide.Digest;
import app.foyer.command.decide.MutesState;
import app.foyer.command.decide.PostState;
import app.foyer.command.decide.State;
import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.AggregateId;
import app.foyer.contract.Content;
import app.foyer.contract.Limits;
import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.event.Event;
import app.foyer.contract.id.MemberId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates' states, folded from their events, and kept for the next command. What is kept may be
 * behind the log, since other nodes write too, or ahead of it by what this node is about to store;
 * so it is compared by sequence at the append, and nothing is refused on the strength of it.
 */
public final class States {
    /** A sixteenth of the heap. */
    private static final long BYTES_MAX = Runtime.getRuntime().maxMemory() / 16;

    /** What an entry takes beside its text, roughly: keys, links, the state's own fields. */
    private static final int BYTES_EACH = 300;

    /** A stream from which so many events are read gets a digest. */
    static final int LONG_STREAM = 100;

    private final PostgresEventStorageEngine log;
    private final OpeningRule openingRule;
    private final PostRules postRules;
    private final Cache<AggregateId, Versioned> kept =
            Caffeine.newBuilder()
                    .maximumWeight(BYTES_MAX)
                    .<AggregateId, Versioned>weigher((_, versioned) -> bytes(versioned.state()))
                    .build();

    /**
     * @param openingRule what must be there before a community opens
     * @param postRules what the network sets about posts
     */
    public States(PostgresEventStorageEngine log, OpeningRule openingRule, PostRules postRules) {
        this.log = log;
        this.openingRule = openingRule;
        this.postRules = postRules;
    }

    PostRules postRules() {
        return postRules;
    }

    OpeningRule openingRule() {
        return openingRule;
    }

    /** As the log has it now. */
    int openReports(MemberId reporter) {
        return log.queries().openReports(reporter, Limits.REPORTS_OPEN_MAX);
    }

    /** As the log has it now. */
    int openInvitations(MemberId inviter, Instant now) {
        return log.queries().openInvitations(inviter, now, Limits.INVITATIONS_OPEN_MAX);
    }

    /**
     * A state and how many events it rests on.
     *
     * @param sequence of the last of them; -1 if there is none
     */
    record Versioned(State state, long sequence) {
        Versioned after(Event event) {
            return new Versioned(state.after(event), sequence + 1);
        }

        private static Versioned later(Versioned one, Versioned other) {
            return one.sequence() > other.sequence() ? one : other;
        }
    }

    private static int bytes(State state) {
        return switch (state) {
            case PostState.Live live -> bytes(live);
            case MutesState mutes ->
                    BYTES_EACH
                            * (1
                                    + mutes.members().size()
                                    + mutes.communities().size()
                                    + mutes.words().size());
            case PostState.Removed removed -> bytes(removed.post());
            default -> BYTES_EACH;
        };
    }

    private static int bytes(PostState.Live post) {
        Content content = post.content();
        int text = content.text() == null ? 0 : 2 * content.length();
        int attachments =
                content.attachments().stream()
                        .mapToInt(each -> each.url().length() + length(each.alt()))
                        .sum();
        return BYTES_EACH + text + 2 * (attachments + length(content.warning()));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** A state as it is kept; null if it is not. */
    @Nullable Versioned kept(AggregateId aggregate) {
        return kept.getIfPresent(aggregate);
    }

    /** A state as the log has it now. */
    Versioned read(AggregateId aggregate) {
        return Objects.requireNonNull(readAll(List.of(aggregate)).get(aggregate));
    }

    /** The states of all these aggregates as the log has them now, by one query. */
    Map<AggregateId, Versioned> readAll(Collection<AggregateId> aggregates) {
        if (aggregates.isEmpty()) {
            return Map.of();
        }
        Map<AggregateId, List<Sequenced>> streams = new HashMap<>();
        aggregates.forEach(aggregate -> streams.put(aggregate, new ArrayList<>()));
        log.readAggregates(aggregates.stream().map(AggregateId::toString).toList())
                .forEach(message -> {
                    Event event = (Event) message.getPayload();
                    Objects.requireNonNull(streams.get(event.aggregate()))
                            .add(new Sequenced(event, message.getSequenceNumber()));
                });
        Map<AggregateId, Versioned> states = new HashMap<>();
        streams.forEach((aggregate, stream) -> states.put(aggregate, folded(aggregate, stream)));
        keep(states);
        return states;
    }

    private record Sequenced(Event event, long sequence) {}

    private Versioned folded(AggregateId aggregate, List<Sequenced> stream) {
        State state = State.before(aggregate);
        for (Sequenced each : stream) {
            state = state.after(each.event());
        }
        if (stream.size() >= LONG_STREAM) {
            digest(aggregate, stream);
        }
        return new Versioned(state, stream.isEmpty() ? -1 : stream.getLast().sequence());
    }

    private void digest(AggregateId aggregate, List<Sequenced> stream) {
        List<Integer> few = Digest.of(aggregate, stream.stream().map(Sequenced::event).toList());
        log.digest(
                aggregate.toString(),
                stream.getLast().sequence(),
                few.stream().map(place -> stream.get(place).sequence()).toList());
    }

    /** The same, without how many events they rest on. */
    public Map<AggregateId, State> currentOf(Collection<AggregateId> aggregates) {
        Map<AggregateId, State> current = new HashMap<>();
        readAll(aggregates).forEach((id, versioned) -> current.put(id, versioned.state()));
        return current;
    }

    /** Keeps states that the log holds. */
    void keep(Map<AggregateId, Versioned> states) {
        states.forEach(
                (aggregate, state) -> kept.asMap().merge(aggregate, state, Versioned::later));
    }

    /** Keeps nothing that is there now: some of it is about who is forgotten. */
    public void forgetAll() {
        kept.invalidateAll();
    }

    /** Keeps them no longer: one of them is behind the log. */
    void forget(Collection<AggregateId> aggregates) {
        kept.invalidateAll(aggregates);
    }
}
