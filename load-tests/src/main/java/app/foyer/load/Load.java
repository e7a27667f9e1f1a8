package app.foyer.load;

import java.time.Duration;

/**
 * How much load, and where; read from system properties, because Gatling makes the scenario itself.
 *
 * @param url of the server, without a slash at its end
 * @param newcomersPerSecond who arrive, at a constant rate
 * @param duration for how long they arrive
 */
record Load(String url, double newcomersPerSecond, Duration duration) {
    static final String URL = "foyer.url";
    static final String NEWCOMERS_PER_SECOND = "foyer.newcomersPerSecond";
    static final String DURATION_SECONDS = "foyer.durationSeconds";

    private static final double NEWCOMERS_PER_SECOND_MAX = 10_000;
    private static final int DURATION_SECONDS_MAX = 86_400;

    Load {
        if (!(newcomersPerSecond > 0) || newcomersPerSecond > NEWCOMERS_PER_SECOND_MAX) {
            throw new IllegalArgumentException(
                    NEWCOMERS_PER_SECOND + " must be over 0, and at most 10000");
        }
        if (!duration.isPositive() || duration.toSeconds() > DURATION_SECONDS_MAX) {
            throw new IllegalArgumentException(DURATION_SECONDS + " must be from 1 to 86400");
        }
    }

    static Load fromProperties() {
        return new Load(
                System.getProperty(URL, "http://localhost:8080"),
                Double.parseDouble(System.getProperty(NEWCOMERS_PER_SECOND, "10")),
                Duration.ofSeconds(Integer.getInteger(DURATION_SECONDS, 30)));
    }

    void toProperties() {
        System.setProperty(URL, url);
        System.setProperty(NEWCOMERS_PER_SECOND, String.valueOf(newcomersPerSecond));
        System.setProperty(DURATION_SECONDS, String.valueOf(duration.toSeconds()));
    }
}
