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
    private static final String DIVERSITY = "diversity";

    private final Map<Signal, Double> weights;
    private final double diversity;

    private Weights(Map<Signal, Double> weights, double diversity) {
        this.weights = weights;
        this.diversity = diversity;
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
            weights.put(signal, take(signal.code(), properties));
        }
        double diversity = take(DIVERSITY, properties);
        if (!properties.isEmpty()) {
            throw new IllegalArgumentException("there are no signals " + properties.keySet());
        }
        return new Weights(weights, diversity);
    }

    private static double take(String name, Properties properties) {
        Object written = properties.remove(name);
        if (written == null) {
            throw new IllegalArgumentException(name + " has no weight");
        }
        double weight = Double.parseDouble(written.toString());
        if (!(weight >= 0 && weight <= 1_000)) {
            throw new IllegalArgumentException("the weight of " + name + " must be from 0 to 1000");
        }
        return weight;
    }

    public double of(Signal signal) {
        return Objects.requireNonNull(weights.get(signal));
    }

    /** The same without one signal. */
    public Weights without(Signal signal) {
        Map<Signal, Double> others = new EnumMap<>(weights);
        others.put(signal, 0.0);
        return new Weights(others, diversity);
    }

    /** What two communities of the very same people lose by it, the lower of them. */
    public double diversity() {
        return diversity;
    }

    /** The same, but all who are alike may stand together. */
    public Weights withoutDiversity() {
        return new Weights(weights, 0);
    }
}
