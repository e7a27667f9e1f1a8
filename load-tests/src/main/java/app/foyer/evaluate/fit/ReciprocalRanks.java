package app.foyer.evaluate.fit;

import app.foyer.evaluate.fit.FitResult.Difference;
import app.foyer.evaluate.fit.FitResult.Ranking;
import java.util.Arrays;
import java.util.List;

/** One over the rank of the right community, text by text; 1 is best. */
final class ReciprocalRanks {
    private static final double NORMAL_95 = 1.96;

    private final String name;
    private final double[] each;

    ReciprocalRanks(String name, List<Double> each) {
        this.name = name;
        this.each = each.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many texts were asked about. */
    int size() {
        return each.length;
    }

    /**
     * One over the place of the right community: the middle one where several share a score.
     *
     * @param scores of all communities
     * @param right the number of the right one
     */
    static double of(double[] scores, int right) {
        int better = 0;
        int alike = 0;
        for (double score : scores) {
            better += score > scores[right] ? 1 : 0;
            alike += score == scores[right] ? 1 : 0;
        }
        return 1 / (1 + better + (alike - 1) / 2.0);
    }

    Ranking ranking() {
        return new Ranking(
                name, mean(each), standardError(each), shareFrom(1.0), shareFrom(1.0 / 3));
    }

    Difference above(ReciprocalRanks reference) {
        double[] differences = new double[each.length];
        Arrays.setAll(differences, i -> each[i] - reference.each[i]);
        double mean = mean(differences);
        double reach = NORMAL_95 * standardError(differences);
        return new Difference(
                reference.name,
                mean(each) / mean(reference.each),
                mean,
                mean - reach,
                mean + reach);
    }

    private double shareFrom(double least) {
        return Arrays.stream(each).filter(rank -> rank >= least).count() / (double) each.length;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
