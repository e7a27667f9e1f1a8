package app.foyer.server.cli;

import app.foyer.contract.OpeningRule;
import app.foyer.contract.PostRules;
import app.foyer.contract.projection.DeadLetter.State;
import app.foyer.query.QuerySideConfiguration.Upkeep;
import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.role.House;
import app.foyer.server.role.Role;
import app.foyer.server.role.ServerSettings;
import app.foyer.server.role.ServerSettings.Database;
import app.foyer.server.role.Verification;
import app.foyer.server.sample.SampleLoader;
import app.foyer.server.say.Counted;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Compares every key in Redis and every document of the search index with a fresh replay of the
 * log: beside a running server, which goes on, or without one, once the projections have caught up.
 */
@Command(
        name = "verify",
        description =
                "Compare every projection, in Redis and in the search index, with a fresh replay of"
                        + " the log.")
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN_MAX = 20;

    @Mixin private final DataOption data = new DataOption();

    private int status;

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        data.requireInstallation();
        Lifetime.run(voice, lifetime -> status = run(voice, lifetime));
        return status;
    }

    private int run(Voice voice, Lifetime lifetime) {
        FolderStores folder =
                FolderStores.of(
                        data.folder(), "verify", EmbeddedStores.Needed.ALL, voice, lifetime);
        Set<Role> roles =
                folder.served()
                        ? EnumSet.of(Role.QUERY)
                        : EnumSet.of(Role.PROJECTION, Role.QUERY, Role.SEARCH);
        House house =
                lifetime.keep(
                        new House(
                                settings(data.folder(), "verify", folder.stores(), roles),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry()));
        if (!folder.served()) {
            CatchingUp.await(house, lifetime);
        }
        Verification found = voice.step("The log was replayed", () -> compare(house));
        found.described().stream().limit(SHOWN_MAX).forEach(voice::say);
        if (!found.letters().isEmpty()) {
            voice.say(
                    "%s parked, %d dropped"
                            .formatted(
                                    Counted.of(found.entities(State.WAITING), "entity", "entities"),
                                    found.entities(State.DROPPED)));
        }
        voice.say(
                String.format(
                        Locale.ROOT,
                        "verified %d keys, %d differences",
                        found.keys(),
                        found.differences()));
        return found.differences() == 0 ? 0 : 1;
    }

    private static Verification compare(House house) {
        try {
            return house.verify();
        } catch (IllegalStateException e) {
            throw new Unable("Nothing could be compared: " + e.getMessage(), e);
        }
    }

    /**
     * What a server is told that looks at the stores of a data folder.
     *
     * @param doing the command that wants it
     */
    static ServerSettings settings(Path data, String doing, Stores stores, Set<Role> roles) {
        return new ServerSettings(
                new Database(stores.logUrl(), stores.user(), stores.password()),
                new Database(stores.keysUrl(), stores.user(), stores.password()),
                Optional.ofNullable(stores.redisUrl()),
                stores.masterKeys(),
                roles,
                data.resolve("index"),
                doing + "-" + ProcessHandle.current().pid(),
                Optional.empty(),
                OpeningRule.STANDARD,
                PostRules.STANDARD,
                DataFolder.forgotten(data),
                // What holds the sample is the demo's, and the demo counts it.
                ServerSettings.countedOrigins(SampleLoader.isLoaded(data)),
                Upkeep.STANDARD);
    }
}
