package app.foyer.search.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What speaks for each candidate. */
final class Scores {
    /** What speaks for a word's mattering, in nats: an e-fold surprise. */
    private static final double REASON_MIN = 1;

    private final List<Occurrences> all;
    private final Sizes sizes;
    private final int words;

    /**
     * Weighs by these occurrences.
     *
     * @param words how many words the clues are of
     */
    Scores(List<Occurrences> all, Sizes sizes, int words) {
        this.all = all;
        this.sizes = sizes;
        this.words = words;
    }

    /** A community and what speaks for it, in nats above par. */
    record Score(long community, double evidence) {
        static final Comparator<Score> BEST_THEN_NEWEST =
                Comparator.comparingDouble(Score::evidence)
                        .thenComparingLong(Score::community)
                        .reversed();

        Score less(double nats) {
            return new Score(community, evidence - nats);
        }
    }

    /** The candidates, the best first. */
    List<Score> of(long[] candidates) {
        double[] evidence = new double[candidates.length];
        double par = 0;
        for (int i = 0; i < candidates.length; i++) {
            for (Occurrences one : all) {
                evidence[i] += one.evidence(candidates[i], sizes);
            }
            par += sizes.share(candidates[i]) * evidence[i];
        }
        List<Score> scores = new ArrayList<>(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            scores.add(new Score(candidates[i], evidence[i] - par));
        }
        scores.sort(Score.BEST_THEN_NEWEST);
        return scores;
    }

    /** Which words speak for a community, by their numbers, the strongest first. */
    List<Integer> reasons(long community) {
        double[] each = new double[words];
        for (Occurrences one : all) {
            double evidence = one.evidence(community, sizes);
            for (int word : one.clue().words()) {
                each[word] += evidence;
            }
        }
        return IntStream.range(0, words)
                .filter(word -> each[word] >= REASON_MIN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> each[word]).reversed())
                .limit(FitLimits.REASON_WORDS_MAX)
                .toList();
    }
}
