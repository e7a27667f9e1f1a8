package app.foyer.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.server.embedded.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class CommandLineTest {
    @TempDir Path folder;

    private record Said(int status, String error) {}

    @Test
    void aTakenPortIsOneLineThatSaysHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            Said said = run("demo", "--data", folder.toString(), "--port", port);
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.error().lines())
                    .containsExactly("Port " + port + " is taken: choose another one with --port.");
            assertThat(folder).isEmptyDirectory();
        }
    }

    /** What a logger says of its own beginning is not a command's error. */
    @BeforeAll
    static void loggersAreThere() {
        LoggerFactory.getLogger(CommandLineTest.class).debug("commands are tried");
    }

    @Test
    void aFolderThatIsTakenIsOneLineThatNamesItsHolder() {
        try (DataFolder taken = DataFolder.take(folder, "serve")) {
            Said said =
                    run(
                            "serve",
                            "--data",
                            taken.path().toString(),
                            "--port",
                            "0",
                            "--management-port",
                            "0");
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.error().lines())
                    .singleElement()
                    .asString()
                    .contains("belongs to a running server", "foyer serve, process");
        }
    }

    @Test
    void whereNothingWasEverKeptNothingIsVerifiedNorBegun() {
        Said said = run("verify", "--data", folder.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.error())
                .contains("There is no installation in " + folder, "--data")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aClockThatIsNoneAnUnknownCommandAndAMissingFolderAreOneLineEach() {
        assertThat(run("serve", "--now", "tomorrow"))
                .satisfies(said -> assertThat(said.status()).isEqualTo(2))
                .satisfies(said -> assertThat(said.error()).contains("'tomorrow'").hasLineCount(1));
        assertThat(run("dmo").error()).contains("There is no command dmo").hasLineCount(1);
        assertThat(run("rebuild", "--bucket", "17").error())
                .contains("Buckets are numbered 0 to 16.")
                .hasLineCount(1);
        assertThat(run("rebuild", "--data", folder.toString(), "3"))
                .satisfies(said -> assertThat(said.status()).isEqualTo(2))
                .satisfies(said -> assertThat(said.error()).contains("'3'").hasLineCount(1));
        assertThat(run("bench", "timeline", "--readers", "5").error())
                .contains("run from the repository")
                .hasLineCount(1);
        assertThat(run("import", folder.resolve("nowhere").toString()).error())
                .contains("There is no folder")
                .hasLineCount(1);
    }

    private static Said run(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            int status = FoyerCommand.run(arguments);
            return new Said(status, error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
