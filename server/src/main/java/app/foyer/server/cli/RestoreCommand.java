package app.foyer.server.cli;

import app.foyer.command.BackupConfiguration;
import app.foyer.command.BackupConfiguration.Restorable;
import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a data folder of a backup; Redis and the search index are built at the next start. */
@Command(
        name = "restore",
        description = "Make a data folder of a backup; what follows from the log is built anew.")
final class RestoreCommand implements Callable<Integer> {
    @Option(names = "--from", paramLabel = "FOLDER", required = true, description = "The backup.")
    private Path from = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the data will be kept: a folder that is empty, or is not there.")
    private Path data = Path.of(".");

    @Option(
            names = "--master-keys",
            paramLabel = "FILE",
            description =
                    "The master keys that open the backup's keys: the master.keys of the folder that"
                            + " it was taken from. Not needed where FOYER_MASTER_KEYS is set.")
    private @Nullable Path masterKeys;

    @Option(
            names = "--forgotten",
            paramLabel = "FILE",
            description =
                    "The list of who is forgotten, which is in no backup: the forgotten.list of the"
                            + " folder that it was taken from, as it was last.")
    private @Nullable Path forgotten;

    @Option(
            names = "--without-forgotten",
            description =
                    "There is no such list any more: who was forgotten since the backup is known"
                            + " again.")
    private boolean withoutForgotten;

    @Override
    public Integer call() {
        Voice voice = new Voice(System.out);
        BackupFolder.requireEmpty(data);
        ExternalStores external = ExternalStores.read(new StandardEnvironment());
        Restorable backup = look(external);
        Lifetime.run(voice, lifetime -> run(backup, external, voice, lifetime));
        return 0;
    }

    /** Before anything is made. */
    private Restorable look(ExternalStores external) {
        if ((masterKeys == null) == external.masterKeys().isEmpty()) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "Without the master keys nothing personal in the backup can be read: name their"
                            + " file with --master-keys, or set FOYER_MASTER_KEYS, but not both.");
        }
        if ((forgotten == null) != withoutForgotten) {
            throw new Unable(
                    Unable.WRONG_ASKING,
                    "The backup does not know who was forgotten since: name the list with"
                            + " --forgotten, or say --without-forgotten, but not both.");
        }
        try {
            return BackupConfiguration.look(
                    from,
                    masterKeys == null
                            ? external.masterKeys().orElseThrow()
                            : Files.readString(masterKeys).strip());
        } catch (IOException e) {
            throw new Unable("The master keys in " + masterKeys + " cannot be read: " + e, e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw nothing(e);
        }
    }

    private void run(Restorable backup, ExternalStores external, Voice voice, Lifetime lifetime) {
        DataFolder folder = lifetime.keep(DataFolder.take(data, "restore"));
        Logs.toFile(data.resolve("restore.log").normalize());
        if (masterKeys != null) {
            folder.adoptMasterKeys(masterKeys);
        }
        if (forgotten != null) {
            folder.adoptForgotten(forgotten);
        }
        Stores stores =
                lifetime.keep(
                                EmbeddedStores.start(
                                        folder, external, EmbeddedStores.Needed.POSTGRES, voice))
                        .stores();
        long position = voice.step("The backup is restored", () -> load(backup, stores, lifetime));
        voice.say(
                String.format(
                        Locale.ROOT, "restored the log up to position %d into %s", position, data));
        voice.say(
                forgotten == null
                        ? "Whoever was forgotten since the backup is known again."
                        : "Who is on the list of the forgotten is forgotten again at the next start,"
                                + " before anything is read.");
        voice.say(
                external.redisUrl().isEmpty()
                        ? "Timelines and the search index are built at the next start."
                        : "Empty Redis before the next start: what it holds is another log's.");
    }

    private static long load(Restorable backup, Stores stores, Lifetime lifetime) {
        try {
            return backup.load(
                    BackupFolder.log(stores), BackupFolder.keys(stores), lifetime::checkGoing);
        } catch (IllegalStateException e) {
            throw nothing(e);
        }
    }

    private static Unable nothing(RuntimeException why) {
        return new Unable("Nothing was restored: " + why.getMessage() + ".", why);
    }
}
