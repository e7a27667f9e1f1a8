package app.foyer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Dockerfile, against the repository that it copies. */
class DockerfileTest {
    private static final String FILE = "Dockerfile";

    @Test
    void whatIsCopiedFromTheRepositoryIsThere() {
        List<String> copied = Repository.all(FILE, "^COPY (?!--from)(?:--\\S+ )*(\\S+) \\S+$");
        assertThat(copied)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Files.exists(Repository.path(path))).isTrue());
    }

    @Test
    void everyModuleIsCopied() {
        List<String> copied = Repository.all(FILE, "^COPY ([\\w-]+)(?:/pom\\.xml)? \\S+$");
        assertThat(copied).containsAll(Repository.all("pom.xml", "<module>([^<]+)</module>"));
    }

    @Test
    void bothStagesArePinnedAndOfTheJavaThatTheBuildAsksFor() {
        String java = Repository.all("pom.xml", "<java.version>(\\d+)</java.version>").getFirst();
        assertThat(Repository.all(FILE, "^FROM (\\S+)"))
                .hasSize(2)
                .allSatisfy(image ->
                        assertThat(image)
                                .matches(".*:\\d+\\.\\d+.*")
                                .contains(java)
                                .contains("eclipse-temurin"));
    }

    @Test
    void itRunsAsNobodyOfPower() {
        assertThat(Repository.all(FILE, "^USER (\\S+)$")).containsExactly("10001");
        String text = Repository.text(FILE);
        assertThat(text.indexOf("\nUSER ")).isLessThan(text.indexOf("\nENTRYPOINT "));
    }

    @Test
    void itRunsWithTheFlagsThatTheTestsRunWith() {
        String flags = Repository.all("pom.xml", "<foyer\\.jvm>([^<]+)</foyer\\.jvm>").getFirst();
        assertThat(Repository.all(FILE, "^ {4}\"(-[^\"]+)\", \\\\$"))
                .contains(flags.split(" ", -1));
    }

    @Test
    void thePortsAreThoseOfTheServer() {
        assertThat(Repository.all(FILE, "^EXPOSE (.+)$")).containsExactly("8080 8081");
    }
}
