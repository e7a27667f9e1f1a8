package app.foyer.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, where there is no JDK for it. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("..", "foyer").toAbsolutePath().normalize();

    @TempDir Path folder;

    private record Ended(int status, String output) {}

    @Test
    void withoutAJdkItSaysInOneLineWhatToInstall() throws Exception {
        Ended ended = launch();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("Foyer needs a JDK 25 or newer, and none was found")
                .hasLineCount(1);
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        fakeJdk("17.0.15");
        Ended ended = launch();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output()).contains("only a JDK 17 was found").hasLineCount(1);
    }

    @Test
    void whereNothingIsBuiltYetItSaysWhatBuildingNeeds() throws Exception {
        fakeJdk("25.0.3");
        Path fresh = Files.copy(SCRIPT, folder.resolve("foyer"));
        Ended ended = launch(fresh);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output())
                .contains("Foyer is not built yet, and Maven was not found")
                .hasLineCount(1);
    }

    private void fakeJdk(String version) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdks/fake/bin"));
        for (String program : List.of("java", "javac")) {
            Path path = Files.writeString(bin.resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(
                folder.resolve("jdks/fake/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    /** On a path that has what the script needs, and no Java. */
    private Ended launch() throws IOException, InterruptedException {
        return launch(SCRIPT);
    }

    private Ended launch(Path script) throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : List.of("bash", "dirname", "sed", "readlink", "head", "ls")) {
            Path found =
                    List.of("/bin", "/usr/bin").stream()
                            .map(place -> Path.of(place, program))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow();
            if (!Files.exists(bin.resolve(program))) {
                Files.createSymbolicLink(bin.resolve(program), found);
            }
        }
        ProcessBuilder builder =
                new ProcessBuilder(bin.resolve("bash").toString(), script.toString(), "demo")
                        .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH", bin.toString(),
                                "HOME", folder.toString(),
                                "FOYER_JDK_FOLDERS", folder.resolve("jdks").toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
