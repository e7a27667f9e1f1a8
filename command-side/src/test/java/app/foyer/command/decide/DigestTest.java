package app.foyer.command.decide;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.contract.AggregateId;
import app.foyer.contract.RandomHistories;
import app.foyer.contract.ReactionKind;
import app.foyer.contract.Seeds;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.ReactionEvent.ReactionAdded;
import app.foyer.contract.event.ReactionEvent.ReactionTakenBack;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final int KINDS_MAX = 10;

    /** Of these, more than one event of a kind counts. */
    private static final Set<String> MANY_SIDED = Set.of("membership", "address", "addresses");

    @Test
    void theFewLeadToTheSameStateAsAllInAnyHistory() {
        Seeds.each(
                30,
                random -> {
                    Map<AggregateId, List<Event>> streams = new HashMap<>();
                    for (LogEntry entry : RandomHistories.of(random, 600)) {
                        streams.computeIfAbsent(entry.event().aggregate(), _ -> new ArrayList<>())
                                .add(entry.event());
                    }
                    streams.forEach((aggregate, stream) -> {
                        List<Integer> few = Digest.of(aggregate, stream);
                        assertThat(state(aggregate, few.stream().map(stream::get).toList()))
                                .isEqualTo(state(aggregate, stream));
                        assertThat(few).isSorted();
                        if (!MANY_SIDED.contains(aggregate.kind())) {
                            assertThat(few).hasSizeLessThanOrEqualTo(KINDS_MAX);
                        }
                    });
                });
    }

    @Test
    void reactionsOfEachKindCount() {
        Random random = new Random(1);
        List<Event> stream = new ArrayList<>();
        Instant at = Instant.EPOCH;
        List<ReactionKind> kinds = ReactionKind.STANDARD;
        for (int i = 0; i < 500; i++) {
            ReactionKind kind = kinds.get(random.nextInt(kinds.size()));
            stream.add(
                    random.nextBoolean()
                            ? new ReactionAdded(
                                    new PostId(1), new CommunityId(2), new MemberId(3), kind, at)
                            : new ReactionTakenBack(
                                    new PostId(1), new CommunityId(2), new MemberId(3), kind, at));
        }
        AggregateId aggregate = stream.getFirst().aggregate();
        List<Integer> few = Digest.of(aggregate, stream);
        assertThat(few).hasSizeLessThanOrEqualTo(kinds.size() + 1);
        assertThat(state(aggregate, few.stream().map(stream::get).toList()))
                .isEqualTo(state(aggregate, stream));
    }

    private static State state(AggregateId aggregate, List<Event> stream) {
        State state = State.before(aggregate);
        for (Event event : stream) {
            state = state.after(event);
        }
        return state;
    }
}
