package app.foyer.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.foyer.contract.Content;
import app.foyer.contract.command.BulkCommands.Dated;
import app.foyer.contract.command.CommunityCommand.FoundCommunity;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MembershipCommand.JoinCommunity;
import app.foyer.contract.command.PostCommand.PublishPost;
import app.foyer.contract.command.PostCommand.Reply;
import app.foyer.server.history.HistoryImport.Result;
import app.foyer.server.say.Unable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryImportTest {
    private static final String POSTS =
            "post\tat\tcommunity\tthread\tmember\treply_to\tlength\ttext\n";

    @TempDir Path folder;
    private final ListeningLog log = new ListeningLog();
    private final ByteArrayOutputStream reported = new ByteArrayOutputStream();

    @BeforeEach
    void writeCommunities() throws IOException {
        Files.writeString(
                folder.resolve("communities.tsv"), "community\tname\nc1\tFirst\nc2\tSecond\n");
    }

    @Test
    void whoWritesJoinsFirstAndLaterLinesOfAThreadAreReplies() throws IOException {
        posts(
                "p0\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t9\ta title",
                "p1\t2020-01-02T00:00:00Z\tc1\tt1\tbob\tp0\t12\t",
                "p2\t2020-01-03T00:00:00Z\tc1\tt1\tann\tp1\t3\t",
                "p3\t2020-01-04T00:00:00Z\tc1\tt1\tann\tgone\t3\t");

        Result result = run();

        assertThat(result).isEqualTo(new Result(4, 2, 2, 0, 0));
        assertThat(log.heard().getFirst().command()).isInstanceOf(FoundCommunity.class);
        assertThat(log.heard(JoinNetwork.class))
                .extracting(join -> join.profile().name())
                .containsExactly("ann", "bob");
        assertThat(log.heard(JoinCommunity.class)).hasSize(2);
        PublishPost post = log.heard(PublishPost.class).getFirst();
        assertThat(post.content()).isEqualTo(Content.of("a title"));
        var replies = log.heard(Reply.class);
        assertThat(replies).hasSize(3);
        assertThat(replies.get(0).parent()).isEqualTo(post.post());
        assertThat(replies.get(0).content()).isEqualTo(Content.ofLength(12));
        assertThat(replies.get(1).parent()).isEqualTo(replies.get(0).post());
        assertThat(replies.get(2).parent()).isEqualTo(post.post());
    }

    @Test
    void everythingKeepsTheTimeAtWhichItHappened() throws IOException {
        posts("p0\t2020-01-01T10:00:00Z\tc1\tt1\tann\t\t1\t");
        run();
        assertThat(log.heard())
                .extracting(Dated::at)
                .containsOnly(Instant.parse("2020-01-01T10:00:00Z"));
    }

    @Test
    void followsAreTakenInBetweenAtTheirTime() throws IOException {
        posts(
                "p0\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t1\t",
                "p1\t2020-01-03T00:00:00Z\tc1\tt2\tann\t\t1\t");
        Files.writeString(
                folder.resolve("follows.tsv"),
                "member\tfollows\tat\ncem\tann\t2020-01-02T00:00:00Z\nann\tann\t2020-01-02T00:00:00Z\n");
        Result result = run();
        assertThat(result.members()).isEqualTo(2);
        assertThat(log.heard(Follow.class)).hasSize(1);
        assertThat(log.heard()).extracting(Dated::at).isSorted();
        assertThat(reports()).contains("follows.tsv:3: nobody can follow themselves");
    }

    @Test
    void aSecondRunAddsNothing() throws IOException {
        posts("p0\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t1\t");
        run();
        assertThat(run()).isEqualTo(new Result(1, 1, 2, 1, 0));
    }

    @Test
    void malformedLinesAreReportedWithFileAndLineAndStopNothing() throws IOException {
        posts(
                "p0\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t1\t",
                "p1\t2020-01-01T00:00:00Z\tc1\tt1",
                "p2\tyesterday\tc1\tt1\tann\t\t1\t",
                "p3\t2020-01-01T00:00:00Z\tc9\tt1\tann\t\t1\t",
                "p4\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t-5\t",
                "p0\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t1\t",
                "\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\t1\t",
                "p5\t2020-01-01T00:00:00Z\tc1\tt1\tann\t\tmany\t",
                "p6\t2020-01-01T00:00:00Z\tc1\tt2\tann\t\t1\t");
        assertThat(run()).isEqualTo(new Result(2, 1, 2, 0, 7));
        assertThat(reports())
                .containsExactlyInAnyOrder(
                        "posts.tsv:3: 8 columns are expected, 4 are there",
                        "posts.tsv:4: not a time, such as 2020-03-23T17:00:36Z: 'yesterday'",
                        "posts.tsv:5: there is no such community: c9",
                        "posts.tsv:6: the length is negative: -5",
                        "posts.tsv:7: the post is there already: p0",
                        "posts.tsv:8: the post is empty",
                        "posts.tsv:9: the length is not a number: 'many'");
    }

    @Test
    void whatIsNotUtf8OrFarTooLongIsReportedToo() throws IOException {
        byte[] header = POSTS.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header);
        file.write(new byte[] {'p', (byte) 0xff, (byte) 0xfe, '\n'});
        file.write("x".repeat(TsvFile.LINE_BYTES_MAX + 10).getBytes(StandardCharsets.UTF_8));
        file.write(
                "\np9\t2020-01-01T00:00:00Z\tc1\tt\tann\t\t1\tç".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("posts.tsv"), file.toByteArray());
        assertThat(run().posts()).isEqualTo(1);
        assertThat(reports())
                .containsExactly(
                        "posts.tsv:2: this is not UTF-8",
                        "posts.tsv:3: the line is longer than 1048576 bytes");
    }

    @Test
    void aFolderThatIsNoHistoryIsRefusedInOneLine() {
        assertThatThrownBy(this::run)
                .isInstanceOf(Unable.class)
                .hasMessageContaining("posts.tsv")
                .hasMessageNotContaining("\n");
    }

    @Test
    void idsComeFromTheNameOfTheHistoryAndTheSource() {
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(new HistoryIds("a").post(at, "p1"))
                .isEqualTo(new HistoryIds("a").post(at, "p1"));
        assertThat(new HistoryIds("a").member("u")).isNotEqualTo(new HistoryIds("b").member("u"));
        HistoryIds ids = new HistoryIds("a");
        assertThat(ids.post(at, "p1")).isNotEqualTo(ids.post(at, "p1"));
    }

    private void posts(String... lines) throws IOException {
        Files.writeString(folder.resolve("posts.tsv"), POSTS + String.join("\n", lines) + "\n");
    }

    private Result run() {
        PrintStream out = new PrintStream(reported, true, StandardCharsets.UTF_8);
        return new HistoryImport(log, "history", out, folder.resolve("report.txt"))
                .run(folder, (share, posts) -> {});
    }

    private List<String> reports() {
        return reported.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
