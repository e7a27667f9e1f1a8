package app.foyer.query.ranking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** How much each signal counts. The file {@code weights.properties} says where they are from. */
public final class Weights {
    private final Map<Signal, Double> weights;

    private Weights(Map<Signal, Double> weights) {
        this.weights = weights;
    }

    /** Those of the file beside this class. */
    public static Weights standard() {
        try (Reader file =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Weights.class.getResourceAsStream("weights.properties")),
                        StandardCharsets.UTF_8)) {
            return read(file);
        } catch (IOException e) {
            throw new IllegalStateException("the weights of the ranking cannot be read", e);
        }
    }

    /**
     * Those of a file.
     *
     * @throws IllegalArgumentException if a signal lacks a weight, or a weight a signal, or one is
     *     no number of 0 or more
     */
    public static Weights read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            Object written = properties.remove(signal.code());
            if (written == null) {
                throw new IllegalArgumentException(signal.code() + " has no weight");
            }
            double weight = Double.parseDouble(written.toString());
            if (!(weight >= 0 && weight <= 1_000)) {
                throw new IllegalArgumentException(
                        "the weight of " + signal.code() + " must be from 0 to 1000");
            }
            weights.put(signal, weight);
        }
        if (!properties.isEmpty()) {
            throw new IllegalArgumentException("there are no signals " + properties.keySet());
        }
        return new Weights(weights);
    }

    public double of(Signal signal) {
        return Objects.requireNonNull(weights.get(signal));
    }

    /** The same without one signal. */
    public Weights without(Signal signal) {
        Map<Signal, Double> others = new EnumMap<>(weights);
        others.put(signal, 0.0);
        return new Weights(others);
    }
}
