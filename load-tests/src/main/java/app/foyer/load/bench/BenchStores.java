package app.foyer.load.bench;

import app.foyer.server.embedded.DataFolder;
import app.foyer.server.embedded.EmbeddedStores;
import app.foyer.server.embedded.ExternalStores;
import app.foyer.server.embedded.Stores;
import app.foyer.server.say.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Embedded stores without a server, in a folder of their own, gone when they are closed. */
final class BenchStores implements AutoCloseable {
    private final Path folder;
    private final DataFolder data;
    private final EmbeddedStores stores;

    private BenchStores(Path folder) {
        this.folder = folder;
        this.data = DataFolder.take(folder, "bench");
        this.stores =
                EmbeddedStores.start(
                        data,
                        ExternalStores.NONE,
                        EmbeddedStores.Needed.ALL,
                        new Voice(System.out));
    }

    static BenchStores open() throws IOException {
        return new BenchStores(Files.createTempDirectory("foyer-bench"));
    }

    Stores addresses() {
        return stores.stores();
    }

    @Override
    public void close() throws IOException {
        try (data;
                stores) {
            // They close in this order: the stores, then the folder.
        } finally {
            Files.walkFileTree(folder, new Deletion());
        }
    }
}
