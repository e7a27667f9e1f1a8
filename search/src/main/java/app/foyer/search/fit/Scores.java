package app.foyer.search.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What speaks for each candidate, above par: less the mean of what the same clue says of all that
 * is written.
 */
final class Scores {
    /**
     * What speaks for a word's mattering, in nats above what it says of the others: an e-fold
     * surprise. Where there is one community only, there are no others.
     */
    private static final double REASON_MIN = 1;

    private final long[] candidates;
    private final List<Clue> clues;

    /** By candidate: what its size alone says. */
    private final double[] size;

    /** By candidate: how much of all that is written is not written there, 0 to 1. */
    private final double[] others;

    /** By candidate, then by clue, in nats above par. */
    private final double[][] evidence;

    /** Weighs the candidates by these occurrences. */
    Scores(List<Occurrences> all, Sizes sizes, long[] candidates) {
        this.candidates = candidates;
        this.clues = all.stream().map(Occurrences::clue).toList();
        this.size = new double[candidates.length];
        this.others = new double[candidates.length];
        this.evidence = new double[candidates.length][all.size()];
        double[] par = new double[all.size()];
        for (int i = 0; i < candidates.length; i++) {
            size[i] = Evidence.ofSize(sizes.here(candidates[i], Clue.Kind.WORD), sizes.typical());
            double share = sizes.share(candidates[i]);
            others[i] = 1 - share;
            for (int clue = 0; clue < par.length; clue++) {
                evidence[i][clue] = all.get(clue).evidence(candidates[i], sizes);
                par[clue] += share * evidence[i][clue];
            }
        }
        for (double[] each : evidence) {
            for (int clue = 0; clue < par.length; clue++) {
                each[clue] -= par[clue];
            }
        }
    }

    /**
     * A community and what speaks for it, in nats above par.
     *
     * @param candidate its number among the candidates
     */
    record Score(int candidate, long community, double evidence) {
        static final Comparator<Score> BEST_THEN_NEWEST =
                Comparator.comparingDouble(Score::evidence)
                        .thenComparingLong(Score::community)
                        .reversed();
    }

    /** The candidates, the best first. */
    List<Score> best() {
        List<Score> scores = new ArrayList<>(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            scores.add(new Score(i, candidates[i], size[i] + Arrays.stream(evidence[i]).sum()));
        }
        scores.sort(Score.BEST_THEN_NEWEST);
        return scores;
    }

    /**
     * Which words speak for a community, by their numbers, the strongest first.
     *
     * @param words how many words the clues are of
     */
    List<Integer> reasons(Score score, int words) {
        double[] each = new double[words];
        for (int i = 0; i < clues.size(); i++) {
            for (int word : clues.get(i).words()) {
                each[word] += evidence[score.candidate()][i];
            }
        }
        // Above par is above all that is written, in which a large community weighs much itself.
        double least = REASON_MIN * others[score.candidate()];
        return IntStream.range(0, words)
                .filter(word -> each[word] > 0 && each[word] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> each[word]).reversed())
                .limit(FitLimits.REASON_WORDS_MAX)
                .toList();
    }
}
