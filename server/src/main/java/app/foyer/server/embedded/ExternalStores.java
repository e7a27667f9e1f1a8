package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Stores that the settings name, instead of embedded ones.
 *
 * @param log empty where Postgres is not named
 * @param redisUrl empty where Redis is not named
 * @param masterKeys empty where they are not given
 */
public record ExternalStores(
        Optional<Databases> log, Optional<String> redisUrl, Optional<String> masterKeys) {

    /** Two databases with one user. */
    public record Databases(String logUrl, String keysUrl, String user, String password) {}

    /** No store is named. */
    public static final ExternalStores NONE =
            new ExternalStores(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads the settings.
     *
     * @throws Unable if only one of the two databases is named
     */
    public static ExternalStores read(Environment environment) {
        Optional<String> log = setting(environment, "foyer.postgres.url");
        Optional<String> keys = setting(environment, "foyer.keys.url");
        if (log.isPresent() != keys.isPresent()) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "FOYER_POSTGRES_URL and FOYER_KEYS_URL belong together: "
                            + (log.isPresent() ? "FOYER_KEYS_URL" : "FOYER_POSTGRES_URL")
                            + " is missing.");
        }
        return new ExternalStores(
                log.map(url -> databases(environment, url, keys.orElseThrow())),
                setting(environment, "foyer.redis.url"),
                setting(environment, "FOYER_MASTER_KEYS"));
    }

    private static Databases databases(Environment environment, String log, String keys) {
        return new Databases(
                log,
                keys,
                setting(environment, "foyer.postgres.user").orElse(""),
                setting(environment, "foyer.postgres.password").orElse(""));
    }

    private static Optional<String> setting(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank());
    }
}
