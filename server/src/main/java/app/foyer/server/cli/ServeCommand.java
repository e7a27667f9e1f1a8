package app.foyer.server.cli;

import app.foyer.server.role.Role;
import app.foyer.server.say.Voice;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A server of one's own data. */
@Command(
        name = "serve",
        description =
                "Start a server, with a Postgres and a Redis of its own unless others are set.")
final class ServeCommand implements Callable<Integer> {
    @Mixin private final ListenOptions listen = new ListenOptions();

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = InstantText.class,
            description =
                    "Let the domain's clock start at this time (as 2026-08-22T01:34:53Z), to look"
                            + " at a recorded history as it stood.")
    private @Nullable Instant now;

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            converter = RoleText.class,
            description = "What this server does: command, projection, query, search, or all.")
    private List<Role> roles = List.of(Role.ALL);

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        listen.check();
        Lifetime.run(
                voice,
                lifetime -> {
                    OwnServer server =
                            new OwnServer(
                                    "serve",
                                    data.folder(),
                                    listen,
                                    now,
                                    EnumSet.copyOf(roles),
                                    false);
                    server.start(voice, lifetime);
                    voice.say("Foyer serves at " + listen.url());
                    voice.say("  health   " + listen.managementUrl() + "/actuator/health");
                    voice.say("  log      " + server.logFile());
                    lifetime.awaitStop();
                });
        return 0;
    }
}
