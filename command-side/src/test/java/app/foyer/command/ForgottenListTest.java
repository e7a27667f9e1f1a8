package app.foyer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.command.forgetting.ForgottenList;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.event.Event;
import app.foyer.contract.event.MemberEvent.MemberForgotten;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is forgotten stays so, also where databases from before are restored. */
class ForgottenListTest {
    @TempDir Path folder;

    private static void send(TestSide test, MemberId member) {
        test.side.commands().send(new ForgetMe(member, List.of()), TestSide.AUTHORSHIP);
    }

    private static void awaitListed(Path file, MemberId member) throws IOException {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)
                && !(Files.exists(file) && Files.readString(file).contains("" + member))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(Files.readString(file)).contains(member.toString());
    }

    private static List<String> texts(List<Event> log) {
        return log.stream()
                .filter(PostPublished.class::isInstance)
                .map(event -> String.valueOf(((PostPublished) event).text()))
                .toList();
    }

    @Test
    void restoredDatabasesFromBeforeDoNotBringTheWordsBack() throws Exception {
        Path backup = Files.createDirectory(folder.resolve("backup"));
        CommandSideConfiguration.Database log = TestPostgres.newDatabase();
        CommandSideConfiguration.Database keys = TestPostgres.newDatabase();
        try (TestSide test = new TestSide()) {
            MemberId ada = test.member();
            MemberId ben = test.member();
            CommunityId bakers = test.openCommunity(ben);
            test.join(bakers, ada);
            test.post(bakers, ada, "canary");
            test.post(bakers, ben, "stays");
            BackupConfiguration.take(
                    test.logDatabase,
                    test.keyDatabase,
                    backup,
                    Clock.systemUTC().instant(),
                    () -> {});
            send(test, ada);
            awaitListed(test.forgotten, ada);
            BackupConfiguration.look(backup, TestSide.MASTER_KEYS).load(log, keys, () -> {});
            try (CommandSideConfiguration side =
                    TestSide.on(
                            log,
                            keys,
                            test.forgotten,
                            Clock.systemUTC(),
                            new SimpleMeterRegistry())) {
                assertThat(texts(TestSide.readLog(side))).containsExactly("null", "stays");
                side.startPolicies();
                assertThat(TestSide.readLog(side))
                        .filteredOn(MemberForgotten.class::isInstance)
                        .extracting(event -> ((MemberForgotten) event).member())
                        .containsExactly(ada);
            }
        }
    }

    @Test
    void itIsReadAgainAndWrittenOnce() throws IOException {
        Path file = folder.resolve("deep").resolve("forgotten.list");
        MemberId ada = new MemberId(1);
        MemberId ben = new MemberId(2);
        ForgottenList list = new ForgottenList(file);
        list.add(List.of(ada, ada), Instant.EPOCH);
        list.add(List.of(ada, ben), Instant.EPOCH);
        assertThat(new ForgottenList(file).members()).containsExactly(ada, ben);
        assertThat(Files.readAllLines(file)).hasSize(2);
        Files.writeString(file, "rubbish");
        assertThatThrownBy(() -> new ForgottenList(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }
}
