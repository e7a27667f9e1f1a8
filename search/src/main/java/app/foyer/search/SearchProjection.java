package app.foyer.search;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.Errand;
import app.foyer.contract.projection.Errands;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.Poison;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.ProjectionState.Doing;
import app.foyer.contract.projection.ProjectionState.Segment;
import app.foyer.contract.projection.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The index of this node, as operators see it: a projection of one part. What they have done to it
 * the other nodes do, too.
 */
final class SearchProjection implements Projections, AutoCloseable {
    static final String NAME = "search";

    private final SearchNode node;
    private final LongSupplier head;
    private final ErrandWatch errands;

    SearchProjection(SearchNode node, LongSupplier head, Errands errands) {
        this.node = node;
        this.head = head;
        this.errands = new ErrandWatch(errands, this::doHere);
    }

    /** Does from now on what operators ask of other nodes. */
    void start() {
        errands.start();
    }

    private void doHere(Errand errand) {
        String entity = errand.entity();
        switch (errand.task()) {
            case RETRY -> retryHere(Objects.requireNonNull(entity));
            case DROP -> dropHere(Objects.requireNonNull(entity));
            case RESET -> node.reset();
        }
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
        errands.give(Errand.Task.RETRY, entity);
        return retryHere(entity);
    }

    private int retryHere(String entity) {
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
        errands.give(Errand.Task.DROP, entity);
        return dropHere(entity);
    }

    private int dropHere(String entity) {
        Optional<DeadLetter> letter = node.index().waiting(entity);
        letter.ifPresent(_ -> node.index().drop(entity));
        return letter.isPresent() ? 1 : 0;
    }

    @Override
    public void reset(String projection) {
        require(projection);
        errands.give(Errand.Task.RESET, null);
        node.reset();
    }

    @Override
    public void close() {
        errands.close();
    }

    private static void require(String projection) {
        if (!projection.equals(NAME)) {
            throw new Refused(Refusal.PROJECTION_UNKNOWN);
        }
    }
}
