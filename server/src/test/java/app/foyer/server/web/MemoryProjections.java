package app.foyer.server.web;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.Pauses;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.ProjectionState.Doing;
import app.foyer.contract.projection.ProjectionState.Segment;
import app.foyer.contract.projection.Projections;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One projection of one part, in which one entity can be folded and another cannot. */
final class MemoryProjections implements Projections {
    static final String MENDED = "post/0000000000001";
    static final String POISON = "post/0000000000002";
    private static final String NAME = "timelines";
    private static final Instant AT = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, DeadLetter> letters = new ConcurrentHashMap<>();
    private final Pauses pauses;

    MemoryProjections(Pauses pauses) {
        this.pauses = pauses;
        for (String entity : List.of(MENDED, POISON)) {
            DeadLetter letter = DeadLetter.of(entity, 7, AT, new IllegalStateException("canary"));
            letters.put(entity, letter.and(7));
        }
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public List<ProjectionState> states() {
        boolean rests = pauses.paused().contains(NAME);
        Doing doing = rests ? Doing.PAUSED : Doing.RUNNING;
        Segment segment = new Segment(0, 9, 0, 0.0, doing, null, letters.size(), 0);
        return List.of(new ProjectionState(NAME, rests, List.of(segment)));
    }

    @Override
    public List<FoundLetter> deadLetters(String projection) {
        if (!projection.equals(NAME)) {
            throw new Refused(Refusal.PROJECTION_UNKNOWN);
        }
        return letters.values().stream().map(letter -> new FoundLetter(0, letter)).toList();
    }

    @Override
    public int retry(String projection, String entity) {
        if (entity.equals(POISON)) {
            throw new Refused(Refusal.STILL_POISON);
        }
        return letters.remove(entity) == null ? 0 : 1;
    }

    @Override
    public int drop(String projection, String entity) {
        return letters.remove(entity) == null ? 0 : 1;
    }

    @Override
    public void reset(String projection) {
        letters.clear();
    }
}
