package app.foyer.search;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.Poison;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.ProjectionState.Doing;
import app.foyer.contract.projection.ProjectionState.Segment;
import app.foyer.contract.projection.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** The index of this node, as operators see it: a projection of one part. */
final class SearchProjection implements Projections {
    static final String NAME = "search";

    private final SearchNode node;
    private final LongSupplier head;

    SearchProjection(SearchNode node, LongSupplier head) {
        this.node = node;
        this.head = head;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public List<ProjectionState> states() {
        long position = node.index().position();
        Optional<String> illness = node.illness();
        boolean paused = node.isPaused();
        Doing doing = illness.isEmpty() ? Doing.RUNNING : Doing.STANDING_STILL;
        long lag = Math.max(0, head.getAsLong() - position);
        List<DeadLetter> letters = node.index().parked();
        long waiting = letters.stream().filter(DeadLetter::isWaiting).count();
        Segment segment =
                new Segment(
                        0,
                        position,
                        lag,
                        lag == 0 ? 0.0 : null,
                        paused ? Doing.PAUSED : doing,
                        paused ? null : illness.orElse(null),
                        waiting,
                        letters.size() - waiting);
        return List.of(new ProjectionState(NAME, paused, List.of(segment)));
    }

    @Override
    public List<FoundLetter> deadLetters(String projection) {
        require(projection);
        return node.index().parked().stream().map(letter -> new FoundLetter(0, letter)).toList();
    }

    @Override
    public int retry(String projection, String entity) {
        require(projection);
        try {
            return node.retry(entity) ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an entity was indexed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        } catch (RuntimeException e) {
            if (Poison.isBehind(e)) {
                throw new Refused(Refusal.STILL_POISON, Poison.described(e));
            }
            throw e;
        }
    }

    @Override
    public int drop(String projection, String entity) {
        require(projection);
        Optional<DeadLetter> letter = node.index().waiting(entity);
        letter.ifPresent(_ -> node.index().drop(entity));
        return letter.isPresent() ? 1 : 0;
    }

    @Override
    public void reset(String projection) {
        require(projection);
        node.reset();
    }

    private static void require(String projection) {
        if (!projection.equals(NAME)) {
            throw new Refused(Refusal.PROJECTION_UNKNOWN);
        }
    }
}
