package app.foyer.server.cli;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.role.Role;
import app.foyer.server.say.Voice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/**
 * A server on a data folder of its own.
 *
 * @param command its name, for others who want the folder
 * @param now where the domain's clock starts; null for the time of day
 * @param sampleCounted whether the ranking counts the sample
 */
record OwnServer(
        String command,
        Path data,
        ListenOptions listen,
        @Nullable Instant now,
        Set<Role> roles,
        boolean sampleCounted) {

    Path logFile() {
        return data.resolve("foyer.log").normalize();
    }

    /**
     * Starts the stores and the server; the lifetime stops them.
     *
     * @throws app.foyer.server.say.Unable if something does not start
     */
    ConfigurableApplicationContext start(Voice voice, Lifetime lifetime) {
        DataFolder folder = lifetime.keep(DataFolder.take(data, command));
        Logs.toFile(logFile());
        EmbeddedStores embedded =
                lifetime.keep(
                        EmbeddedStores.start(
                                folder,
                                ExternalStores.read(new StandardEnvironment()),
                                EmbeddedStores.Needed.ALL,
                                voice));
        Stores stores = embedded.stores();
        ConfigurableApplicationContext server =
                lifetime.keep(
                        voice.step("The server is up", () -> SpringServer.start(settings(stores))));
        folder.announce(command, listen.url(), listen.managementUrl(), stores);
        return server;
    }

    private Map<String, Object> settings(Stores stores) {
        Map<String, Object> settings = new HashMap<>(Logs.settings(logFile()));
        settings.put("server.port", listen.port());
        settings.put("server.address", listen.address());
        settings.put("management.server.port", listen.managementPort());
        settings.put("management.server.address", listen.address());
        settings.put("foyer.postgres.url", stores.logUrl());
        settings.put("foyer.keys.url", stores.keysUrl());
        settings.put("foyer.postgres.user", stores.user());
        settings.put("foyer.postgres.password", stores.password());
        settings.put("foyer.redis.url", Objects.requireNonNull(stores.redisUrl()));
        settings.put("foyer.master-keys", stores.masterKeys());
        settings.put(
                "foyer.roles", roles.stream().map(Role::toString).collect(Collectors.joining(",")));
        settings.put("foyer.index.folder", data.resolve("index").toString());
        settings.put("foyer.sample.counted", sampleCounted);
        settings.put("foyer.data", data.toString());
        settings.put("foyer.dev-issuer", true);
        settings.put("foyer.consoles", sampleCounted);
        settings.put("foyer.now", now == null ? "" : now.toString());
        return settings;
    }
}
