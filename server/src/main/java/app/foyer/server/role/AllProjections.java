package app.foyer.server.role;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.projection.FoundLetter;
import app.foyer.contract.projection.ProjectionState;
import app.foyer.contract.projection.Projections;
import app.foyer.contract.projection.Retried;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The projections of all sides that are here. */
record AllProjections(List<Projections> sides) implements Projections {
    AllProjections {
        sides = List.copyOf(sides);
    }

    @Override
    public Set<String> names() {
        return sides.stream()
                .flatMap(side -> side.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ProjectionState> states() {
        return sides.stream().flatMap(side -> side.states().stream()).toList();
    }

    @Override
    public List<FoundLetter> deadLetters(String projection) {
        return of(projection).deadLetters(projection);
    }

    @Override
    public int retry(String projection, String entity) {
        return of(projection).retry(projection, entity);
    }

    @Override
    public Retried retryAll(String projection) {
        return of(projection).retryAll(projection);
    }

    @Override
    public int drop(String projection, String entity) {
        return of(projection).drop(projection, entity);
    }

    @Override
    public void reset(String projection) {
        of(projection).reset(projection);
    }

    private Projections of(String projection) {
        return sides.stream()
                .filter(side -> side.names().contains(projection))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.PROJECTION_UNKNOWN));
    }

    /** What an operator should know of some of them though nothing is ill; empty if nothing. */
    static String remark(Projections projections) {
        return projections.states().stream()
                .flatMap(state -> remarks(state).stream())
                .collect(Collectors.joining("; "));
    }

    private static List<String> remarks(ProjectionState state) {
        long waiting = state.segments().stream().mapToLong(each -> each.waiting()).max().orElse(0);
        List<String> remarks = new ArrayList<>();
        if (state.paused()) {
            remarks.add(state.name() + " is paused");
        }
        if (waiting > 0) {
            remarks.add("in " + state.name() + " something is parked");
        }
        return remarks;
    }
}
