package app.foyer.server.cli;

import app.foyer.command.BackupConfiguration;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies the log and the keys into a folder; beside a running server, or without one. */
@Command(
        name = "backup",
        description = "Copy the log and the members' keys into a folder, while a server runs.")
final class BackupCommand implements Callable<Integer> {
    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the backup goes: a folder that is empty, or is not there yet.")
    private Path to = Path.of(".");

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        BackupFolder.requireEmpty(to);
        data.requireInstallation();
        Lifetime.run(voice, lifetime -> run(voice, lifetime));
        return 0;
    }

    private void run(Voice voice, Lifetime lifetime) {
        Stores stores =
                FolderStores.of(
                                data.folder(),
                                "backup",
                                EmbeddedStores.Needed.POSTGRES,
                                voice,
                                lifetime)
                        .stores();
        BackupFolder.make(to);
        long position = voice.step("The log and the keys are copied", () -> take(stores, lifetime));
        voice.say(
                String.format(
                        Locale.ROOT, "backed up the log up to position %d into %s", position, to));
        voice.say(
                "Neither the master keys nor the list of who is forgotten are in it: keep both"
                        + " elsewhere.");
    }

    private long take(Stores stores, Lifetime lifetime) {
        try {
            return BackupConfiguration.take(
                    BackupFolder.log(stores),
                    BackupFolder.keys(stores),
                    to,
                    Clock.systemUTC().instant(),
                    lifetime::checkGoing);
        } catch (IllegalStateException e) {
            throw new Unable("No backup was taken: " + e.getMessage() + ".", e);
        }
    }
}
