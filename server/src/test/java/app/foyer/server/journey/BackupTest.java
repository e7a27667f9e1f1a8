package app.foyer.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.cli.FoyerCommand;
import app.foyer.server.journey.Foyer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backed up while somebody writes, restored elsewhere, and built anew. */
class BackupTest {
    @TempDir Path folder;

    @Test
    void aBackupTakenWhileSomebodyWritesIsRestoredElsewhereWhole() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        Map<String, String> before;
        String ada;
        String ben;
        try (Foyer foyer = Foyer.serve(data)) {
            String token = foyer.token("ada");
            ada =
                    foyer.send("POST", "/v1/members", token, 0, "{\"profile\":{\"name\":\"Ada\"}}")
                            .text("/id");
            String bens = foyer.token("ben");
            ben =
                    foyer.send("POST", "/v1/members", bens, 0, "{\"profile\":{\"name\":\"Ben\"}}")
                            .text("/id");
            String community =
                    foyer.send("POST", "/v1/communities", token, 0, "{\"name\":\"Bakers\"}")
                            .text("/id");
            foyer.send("POST", "/v1/communities/" + community + "/opening", token, 0, null);
            try (Writing writing = new Writing(foyer, token, community)) {
                writing.await(50);
                before = writing.acknowledged();
                assertThat(Foyer.run(data, "backup", "--data", "" + data, "--to", "" + backup))
                        .contains("backed up the log up to position");
                writing.await(before.size() + 50);
            }
            String forget = "{\"confirm\":\"forget me\"}";
            foyer.send("POST", "/v1/members/me/forgetting", bens, 0, forget);
            awaitListed(data.resolve("forgotten.list"), ben);
        }
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(Foyer.run(elsewhere, restoring(backup, elsewhere, data.resolve("master.keys"))))
                .contains("restored the log up to position");
        try (Foyer restored = Foyer.serve(elsewhere)) {
            restored.caughtUp();
            String token = restored.token("ada");
            Reply me = restored.get("/v1/members/me", token);
            assertThat(me.text("/id")).isEqualTo(ada);
            assertThat(me.text("/profile/name")).isEqualTo("Ada");
            assertThat(restored.get("/v1/members/" + ben, null).text("/code"))
                    .isEqualTo("member-unknown");
            for (Map.Entry<String, String> post : before.entrySet()) {
                assertThat(restored.get("/v1/posts/" + post.getKey(), null).text("/text"))
                        .isEqualTo(post.getValue());
            }
            assertThat(Foyer.run(elsewhere, "verify", "--data", "" + elsewhere))
                    .contains(" keys, 0 differences");
        }
        assertThat(refused(restoring(backup, elsewhere, data.resolve("master.keys"))))
                .contains("is not empty");
        beRefused(data, backup);
    }

    /** Whoever is forgotten after a backup is not known again by restoring it. */
    private static void awaitListed(Path list, String member) throws Exception {
        for (int i = 0; i < 500 && !(Files.exists(list) && read(list).contains(member)); i++) {
            Thread.sleep(20);
        }
        assertThat(read(list)).contains(member);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private void beRefused(Path data, Path backup) throws Exception {
        Path nowhere = folder.resolve("nowhere");
        Path masterKeys = data.resolve("master.keys");
        Path others = folder.resolve("others.keys");
        Files.writeString(others, "1:" + Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(refused(restoring(backup, nowhere, others)))
                .contains("Nothing was restored: these master keys do not open");
        Path manifest = backup.resolve("manifest.json");
        String listed = Files.readString(manifest);
        Files.writeString(manifest, listed.replace("member_key", "other_key"));
        assertThat(refused(restoring(backup, nowhere, masterKeys)))
                .contains("does not list what a backup holds");
        Files.writeString(manifest, listed);
        damage(backup.resolve("event.copy.gz"));
        assertThat(refused(restoring(backup, nowhere, masterKeys)))
                .contains("Nothing was restored: the backup is damaged: event.copy.gz");
        Path target = folder.resolve("target");
        assertThat(refused("backup", "--data", "" + nowhere, "--to", "" + target))
                .contains("There is no installation in");
        assertThat(nowhere).doesNotExist();
        assertThat(target).doesNotExist();
    }

    private static String[] restoring(Path from, Path data, Path masterKeys) {
        return new String[] {
            "restore",
            "--from",
            "" + from,
            "--data",
            "" + data,
            "--master-keys",
            "" + masterKeys,
            "--forgotten",
            "" + masterKeys.resolveSibling("forgotten.list")
        };
    }

    /** In this process: nothing is started that would have to be stopped. */
    private static String refused(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            assertThat(FoyerCommand.run(arguments)).isNotZero();
            return error.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(before);
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** Somebody who goes on writing, and remembers what they were told. */
    private static final class Writing implements AutoCloseable {
        private final Map<String, String> acknowledged =
                Collections.synchronizedMap(new LinkedHashMap<>());
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final CompletableFuture<Void> writer;

        Writing(Foyer foyer, String token, String community) {
            writer = CompletableFuture.runAsync(() -> write(foyer, token, community));
        }

        private void write(Foyer foyer, String token, String community) {
            for (int i = 0; going.get(); i++) {
                String text = "Bread no. " + i;
                String body = "{\"community\":\"%s\",\"text\":\"%s\"}".formatted(community, text);
                try {
                    Reply reply = foyer.send("POST", "/v1/posts", token, 0, body);
                    acknowledged.put(reply.text("/id"), text);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        void await(int posts) throws InterruptedException {
            while (acknowledged.size() < posts && !writer.isDone()) {
                Thread.sleep(20);
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(posts);
        }

        Map<String, String> acknowledged() {
            synchronized (acknowledged) {
                return new LinkedHashMap<>(acknowledged);
            }
        }

        @Override
        public void close() {
            going.set(false);
            writer.join();
        }
    }
}
