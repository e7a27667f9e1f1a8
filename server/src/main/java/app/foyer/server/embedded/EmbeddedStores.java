package app.foyer.server.embedded;

import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stores of a command that brings its own: embedded ones, but where the settings name others.
 * Closing stops what was started here, and nothing else.
 */
public final class EmbeddedStores implements AutoCloseable {
    private final Stores stores;
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable EmbeddedRedis redis;

    private EmbeddedStores(
            Stores stores, @Nullable EmbeddedPostgres postgres, @Nullable EmbeddedRedis redis) {
        this.stores = stores;
        this.postgres = postgres;
        this.redis = redis;
    }

    /** Which stores a command needs. */
    public enum Needed {
        /** The databases only. */
        POSTGRES,
        ALL
    }

    /**
     * Starts what is needed and not named by the settings.
     *
     * @throws Unable if a store does not start
     */
    public static EmbeddedStores start(
            DataFolder folder, ExternalStores external, Needed needed, Voice voice) {
        Binaries binaries = new Binaries(folder.path(), Platform.here());
        EmbeddedPostgres postgres = null;
        EmbeddedRedis redis = null;
        try {
            if (external.log().isEmpty()) {
                postgres =
                        voice.step(
                                "Postgres is up", () -> EmbeddedPostgres.start(folder, binaries));
            }
            if (needed == Needed.ALL && external.redisUrl().isEmpty()) {
                redis = voice.step("Redis is up", () -> EmbeddedRedis.start(folder, binaries));
            }
            return new EmbeddedStores(
                    addresses(folder, external, postgres, redis), postgres, redis);
        } catch (RuntimeException e) {
            close(postgres, redis);
            throw e;
        }
    }

    /** The Redis server that comes along, unpacked into a folder if it is not there yet. */
    public static Path redisProgram(Path folder) {
        return new Binaries(folder, Platform.here()).redis();
    }

    private static Stores addresses(
            DataFolder folder,
            ExternalStores external,
            @Nullable EmbeddedPostgres postgres,
            @Nullable EmbeddedRedis redis) {
        String keys = external.masterKeys().orElseGet(folder::masterKeys);
        String redisUrl = external.redisUrl().orElse(redis == null ? null : redis.url());
        if (postgres == null) {
            ExternalStores.Databases log = external.log().orElseThrow();
            return new Stores(
                    log.logUrl(), log.keysUrl(), log.user(), log.password(), redisUrl, keys);
        }
        return new Stores(
                postgres.url(EmbeddedPostgres.LOG),
                postgres.url(EmbeddedPostgres.KEYS),
                EmbeddedPostgres.USER,
                postgres.password(),
                redisUrl,
                keys);
    }

    public Stores stores() {
        return stores;
    }

    @Override
    public void close() {
        close(postgres, redis);
    }

    private static void close(@Nullable EmbeddedPostgres postgres, @Nullable EmbeddedRedis redis) {
        try {
            Optional.ofNullable(redis).ifPresent(EmbeddedRedis::close);
        } finally {
            Optional.ofNullable(postgres).ifPresent(EmbeddedPostgres::close);
        }
    }
}
