package app.foyer.server.cli;

import app.foyer.contract.command.BulkCommands;
import app.foyer.server.role.House;
import app.foyer.server.role.Role;
import app.foyer.server.sample.SampleLoader;
import app.foyer.server.sample.SampleLoader.Sample;
import app.foyer.server.say.Voice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A server with the sample, to look around in. */
@Command(
        name = "demo",
        description = "Start a server with a sample of real titles in it, to look around.")
final class DemoCommand implements Callable<Integer> {
    @Mixin private final ListenOptions listen = new ListenOptions();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where the data is kept; ./data/demo if not given, ./data/first-night for a"
                            + " first night.")
    private @Nullable Path data;

    @Option(
            names = "--first-night",
            description =
                    "Instead of the titles: a network's first night, twelve founders in three"
                            + " rooms, and nobody else yet.")
    private boolean firstNight;

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        listen.check();
        Lifetime.run(
                voice,
                lifetime -> {
                    OwnServer server =
                            new OwnServer("demo", data(), listen, null, Set.of(Role.ALL), true);
                    ApplicationContext context = server.start(voice, lifetime);
                    furnish(context, voice, lifetime);
                    DemoAddresses.say(voice, listen, server.logFile());
                    lifetime.awaitStop();
                });
        return 0;
    }

    private Path data() {
        return data == null ? Path.of("data", firstNight ? "first-night" : "demo") : data;
    }

    private void furnish(ApplicationContext context, Voice voice, Lifetime lifetime) {
        SampleLoader loader =
                new SampleLoader(
                        firstNight ? Sample.FIRST_NIGHT : Sample.TITLES,
                        context.getBean(BulkCommands.class),
                        data());
        Clock clock = context.getBean(Clock.class);
        voice.step("The sample is there", () -> loader.load(clock.instant(), lifetime::checkGoing));
        House house = context.getBean(House.class);
        voice.step(
                "Timelines and search have caught up",
                () -> {
                    CatchingUp.await(house, lifetime);
                    return true;
                });
    }
}
