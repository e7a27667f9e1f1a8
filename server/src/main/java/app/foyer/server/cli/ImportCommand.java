package app.foyer.server.cli;

import app.foyer.command.CommandSideConfiguration;
import app.foyer.contract.StoreUnavailable;
import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.history.HistoryImport;
import app.foyer.server.history.HistoryImport.Result;
import app.foyer.server.role.House;
import app.foyer.server.role.ServerSettings.Database;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a recorded history; beside a running server, or without one. */
@Command(
        name = "import",
        description =
                "Take in a recorded history, with its own times; again adds only what is new.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder with communities.tsv, posts.tsv and perhaps follows.tsv.")
    private Path folder = Path.of(".");

    @Mixin private final DataOption data = new DataOption();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the history is called: ids derive from it. The folder's name.")
    private @Nullable String name;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new Unable(Unable.WRONG_ASKING, "There is no folder " + folder + ".");
        }
        Voice voice = new Voice(System.out);
        Lifetime.run(voice, lifetime -> run(voice, lifetime));
        return 0;
    }

    private void run(Voice voice, Lifetime lifetime) {
        Stores stores =
                FolderStores.of(
                                data.folder(),
                                "import",
                                EmbeddedStores.Needed.POSTGRES,
                                voice,
                                lifetime)
                        .stores();
        CommandSideConfiguration log =
                lifetime.keep(
                        House.openLog(
                                new Database(stores.logUrl(), stores.user(), stores.password()),
                                new Database(stores.keysUrl(), stores.user(), stores.password()),
                                stores.masterKeys(),
                                DataFolder.forgotten(data.folder()),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry()));
        String history = name == null ? folderName() : name;
        HistoryImport work =
                new HistoryImport(
                        log.bulk(),
                        history,
                        System.err,
                        data.folder().resolve("import-report.txt"));
        long begun = System.nanoTime();
        Result result = run(work, history, voice, lifetime);
        voice.say(summary(result, (System.nanoTime() - begun) / 1e9));
    }

    private Result run(HistoryImport work, String history, Voice voice, Lifetime lifetime) {
        try (ImportProgress progress = new ImportProgress(history, voice)) {
            return work.run(
                    folder,
                    (share, posts) -> {
                        lifetime.checkGoing();
                        progress.reached(share, posts);
                    });
        } catch (StoreUnavailable e) {
            throw new Unable(
                    "The import stopped: " + e.getMessage() + ". Run it again to go on.", e);
        }
    }

    private String folderName() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static String summary(Result result, double seconds) {
        return String.format(
                Locale.ROOT,
                "imported %d posts of %d members in %d communities, %d already there,"
                        + " %d lines reported, in %.1f s (%.0f posts/s)",
                result.posts(),
                result.members(),
                result.communities(),
                result.already(),
                result.reported(),
                seconds,
                result.posts() / seconds);
    }
}
