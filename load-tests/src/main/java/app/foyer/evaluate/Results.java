package app.foyer.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an evaluation found out. */
final class Results {
    private final Map<Task, Map<String, Figures>> byTask = new EnumMap<>(Task.class);
    private final Map<Task, Measured> oracle = new EnumMap<>(Task.class);

    /**
     * What was measured of one ranking for one task; what concerns the top three is measured where
     * newcomers arrive only.
     */
    record Figures(
            Measured ndcg,
            Measured recall3,
            Measured recall10,
            Measured heard3,
            Measured stays3,
            Measured small3) {
        Figures() {
            this(
                    new Measured(),
                    new Measured(),
                    new Measured(),
                    new Measured(),
                    new Measured(),
                    new Measured());
        }
    }

    Figures of(Task task, String ranking) {
        return byTask.computeIfAbsent(task, _ -> new LinkedHashMap<>())
                .computeIfAbsent(ranking, _ -> new Figures());
    }

    void oracle(Task task, Measured ndcg) {
        oracle.put(task, ndcg);
    }

    Measured oracle(Task task) {
        return oracle.getOrDefault(task, new Measured());
    }

    /** The rankings, the best of the task first. */
    List<String> names(Task task) {
        List<String> names = new ArrayList<>(byTask.getOrDefault(task, Map.of()).keySet());
        names.sort(
                Comparator.comparingDouble((String name) -> of(task, name).ndcg().mean())
                        .reversed());
        return names;
    }

    /** The best ranking of the task that is not Foyer's. */
    String bestBaseline(Task task) {
        return names(task).stream()
                .filter(name -> !name.startsWith(Ours.NAME))
                .findFirst()
                .orElseThrow();
    }

    /** A ranking's nDCG minus the best baseline's, newcomer by newcomer. */
    Measured difference(Task task, String ranking) {
        return of(task, ranking).ndcg().minus(of(task, bestBaseline(task)).ndcg());
    }
}
