package app.foyer.server.cli;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Running;
import app.foyer.server.embedded.Stores;
import app.foyer.server.say.Unable;
import app.foyer.server.say.Voice;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.StandardEnvironment;

/**
 * The stores of a data folder: those of the server that runs on it, or else our own.
 *
 * @param served whether a server runs on the folder
 */
record FolderStores(Stores stores, boolean served) {

    /**
     * Finds them, or starts them for the lifetime.
     *
     * @param doing the command that wants them, for its log file and for others who want the folder
     * @throws Unable if whoever holds the folder has no stores yet
     */
    static FolderStores of(
            Path data, String doing, EmbeddedStores.Needed needed, Voice voice, Lifetime lifetime) {
        Path log = data.resolve(doing + ".log").normalize();
        Optional<Running> holder = DataFolder.holder(data);
        if (holder.isPresent()) {
            Running running = holder.get();
            Stores stores = running.stores();
            if (stores == null) {
                throw new Unable(
                        "Process %d (foyer %s) is starting on %s, or at work in it: try again when it is ready."
                                .formatted(running.pid(), running.doing(), data));
            }
            Logs.toFile(log);
            voice.say("Process %d runs on %s.".formatted(running.pid(), data));
            return new FolderStores(stores, true);
        }
        DataFolder taken = lifetime.keep(DataFolder.take(data, doing));
        Logs.toFile(log);
        ExternalStores external = ExternalStores.read(new StandardEnvironment());
        EmbeddedStores own = lifetime.keep(EmbeddedStores.start(taken, external, needed, voice));
        return new FolderStores(own.stores(), false);
    }
}
