package app.foyer.evaluate;

import java.util.Arrays;

/** One number per community, 0 where nothing was said. */
final class Doubles {
    private double[] values = new double[256];

    double get(int index) {
        return index < values.length ? values[index] : 0;
    }

    void add(int index, double by) {
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
        }
        values[index] += by;
    }

    void scale(double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
