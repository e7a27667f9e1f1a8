package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the middle of an import, and robbed of everything that can be built anew. */
class RecoveryTest {
    private static final int POSTS = 6_000;
    private static final int MALFORMED = 2;

    /** Sixteen of the timelines, one of the signals, one of search. */
    private static final int PARTS = 18;

    @TempDir Path folder;

    @Test
    void nothingIsLostOrDoubledByAKillAndWhatWasDeletedComesBack() throws Exception {
        Path data = folder.resolve("data");
        Path history = writeHistory(folder.resolve("club"));
        String[] importing = {"import", history.toString(), "--data", data.toString()};

        Foyer first = Foyer.serve(data);
        Process interrupted = Foyer.start(data, importing);
        first.await(
                "in the middle of the import",
                () -> first.health().at("/components/log/details/position").asLong() > 1_500);
        first.kill();
        interrupted.waitFor(60, TimeUnit.SECONDS);
        interrupted.destroyForcibly();

        long head;
        try (Foyer second = Foyer.serve(data)) {
            Foyer.run(data, importing);
            head = second.caughtUp();
            String again = Foyer.run(data, importing);
            assertThat(again)
                    .contains("%d already there, %d lines reported".formatted(POSTS, MALFORMED));
            assertThat(second.caughtUp()).isEqualTo(head);
            assertEverythingIsThereOnce(second);
            assertThat(Foyer.run(data, "projections", "--data", data.toString()).lines())
                    .filteredOn(line -> line.contains(" running "))
                    .hasSize(PARTS);
            assertThat(
                            Foyer.run(
                                    data,
                                    "projections",
                                    "pause",
                                    "signals",
                                    "--data",
                                    data.toString()))
                    .contains("signals: pause");
            second.await("paused", () -> second.health().toString().contains("signals is paused"));
            Foyer.run(data, "projections", "resume", "signals", "--data", data.toString());
            assertThat(Foyer.run(data, "verify", "--data", data.toString()))
                    .contains(" keys, 0 differences");
        }

        delete(data.resolve("redis"));
        delete(data.resolve("index"));
        try (Foyer third = Foyer.serve(data)) {
            assertThat(third.caughtUp()).isEqualTo(head);
            assertEverythingIsThereOnce(third);
        }
        assertThat(Foyer.run(data, "verify", "--data", data.toString()))
                .contains(" keys, 0 differences");
    }

    private static void assertEverythingIsThereOnce(Foyer foyer) throws Exception {
        long posts = 0;
        for (var item :
                foyer.get("/v1/search/communities?q=room&first=20", null).body().at("/items")) {
            posts += item.at("/posts").asLong();
        }
        assertThat(posts).isEqualTo(POSTS);
        assertThat(foyer.get("/v1/search/posts?q=thread&first=1", null).body().at("/items"))
                .hasSize(1);
    }

    /** A history whose newest posts are of today, with a few lines that cannot be used. */
    private static Path writeHistory(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder communities = new StringBuilder("community\tname\n");
        for (int c = 0; c < 8; c++) {
            communities.append("c%d\troom %d\n".formatted(c, c));
        }
        Random random = new Random(1);
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        StringBuilder posts =
                new StringBuilder("post\tat\tcommunity\tthread\tmember\treply_to\tlength\ttext\n");
        for (int p = 0; p < POSTS; p++) {
            at = at.plusSeconds(random.nextInt(600));
            int thread = p / 6;
            posts.append(
                    "p%d\t%s\tc%d\tt%d\tm%d\t\t%d\t%s\n"
                            .formatted(
                                    p,
                                    at,
                                    thread % 8,
                                    thread,
                                    random.nextInt(150),
                                    20,
                                    p % 6 == 0 ? "thread number " + thread : ""));
            if (p % 5_000 == 100) {
                posts.append("malformed\n");
            }
        }
        Files.writeString(folder.resolve("communities.tsv"), communities);
        Files.writeString(folder.resolve("posts.tsv"), posts);
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
