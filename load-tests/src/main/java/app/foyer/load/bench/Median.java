package app.foyer.load.bench;

import java.util.List;

/** The figure in the middle, which one odd round does not move. */
final class Median {
    private Median() {}

    static double of(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
