package app.foyer.evaluate;

import java.util.Arrays;
import java.util.Set;

/** Values of one measure, one per newcomer who was asked about; NaN where it says nothing. */
final class Measured {
    /** Of a normal distribution, for an interval of 95 %. */
    private static final double Z95 = 1.959964;

    static final int QUARTERS = 4;

    private double[] values = new double[256];
    private int count;

    void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    double[] all() {
        return Arrays.copyOf(values, count);
    }

    /** How many say something. */
    int count() {
        return (int) Arrays.stream(values, 0, count).filter(value -> !Double.isNaN(value)).count();
    }

    /** Their mean; NaN if there is none. */
    double mean() {
        return mean(all());
    }

    /** The standard error of the mean. */
    double standardError() {
        return standardError(all());
    }

    /** Half the width of the interval of 95 % around the mean. */
    double halfInterval() {
        return Z95 * standardError();
    }

    /** This minus another, newcomer by newcomer. */
    Measured minus(Measured other) {
        Measured difference = new Measured();
        for (int i = 0; i < count; i++) {
            difference.add(values[i] - other.values[i]);
        }
        return difference;
    }

    /** That of the newcomers of one quarter, from 0, in the order in which they came. */
    Measured quarter(int quarter) {
        Measured part = new Measured();
        for (int i = count * quarter / QUARTERS; i < count * (quarter + 1) / QUARTERS; i++) {
            part.add(values[i]);
        }
        return part;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static double standardError(double[] values) {
        double[] told = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (told.length < 2) {
            return Double.NaN;
        }
        double mean = mean(told);
        double squares = Arrays.stream(told).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (told.length - 1) / told.length);
    }

    /**
     * Normalized discounted cumulative gain over the first ten places: each right one counts {@code
     * 1 / log2(1 + place)}, as a share of the most there could be. Source: Järvelin and Kekäläinen,
     * "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002.
     */
    static double ndcg(int[] order, Set<Integer> relevant) {
        if (relevant.isEmpty()) {
            return Double.NaN;
        }
        double gained = 0;
        for (int i = 0; i < Math.min(Rankings.PLACES, order.length); i++) {
            gained += relevant.contains(order[i]) ? discount(i) : 0;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(Rankings.PLACES, relevant.size()); i++) {
            ideal += discount(i);
        }
        return gained / ideal;
    }

    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2.0);
    }

    /** The share of what is right that stands in the first places. */
    static double recall(int[] order, Set<Integer> relevant, int places) {
        if (relevant.isEmpty()) {
            return Double.NaN;
        }
        long found = Arrays.stream(order).limit(places).filter(relevant::contains).count();
        return (double) found / relevant.size();
    }
}
