package app.foyer.server.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import app.foyer.server.switching.FollowsFile.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowsFileTest {
    private static List<Line> read(String csv, Charset charset) throws IOException {
        return FollowsFile.read(new ByteArrayInputStream(csv.getBytes(charset)));
    }

    private static List<Line> read(String csv) throws IOException {
        return read(csv, StandardCharsets.UTF_8);
    }

    private static FrontCode refused(String csv, Charset charset) {
        return catchThrowableOfType(FrontRefused.class, () -> read(csv, charset)).code();
    }

    @Test
    void aFileOfTodayHasFourColumnsAndAHeader() throws IOException {
        assertThat(
                        read(
                                """
                                Account address,Show boosts,Notify on new posts,Languages
                                ada@there.example,true,false,
                                bob@there.example,true,false,"en, de"\r
                                """))
                .containsExactly(
                        new Line(2, "ada@there.example"), new Line(3, "bob@there.example"));
    }

    @Test
    void olderFilesHaveOneColumnWithAHeaderOrWithout() throws IOException {
        assertThat(read("ada@there.example\n\nbob@there.example"))
                .extracting(Line::address)
                .containsExactly("ada@there.example", "bob@there.example");
        assertThat(read("Account address\nada@there.example\n"))
                .containsExactly(new Line(2, "ada@there.example"));
        assertThat(read("\uFEFFaccount address\n ada@there.example ,true\n"))
                .containsExactly(new Line(2, "ada@there.example"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void whatIsNoSuchFileIsRefusedByACode() {
        assertThat(refused("müller@there.example\n", StandardCharsets.ISO_8859_1))
                .isEqualTo(FrontCode.ARCHIVE_NOT_UTF8);
        assertThat(refused("ada@there.example\n", StandardCharsets.UTF_16))
                .isEqualTo(FrontCode.ARCHIVE_NOT_UTF8);
        assertThat(refused("ada@there.example,\"never closed\nbob", StandardCharsets.UTF_8))
                .isEqualTo(FrontCode.ARCHIVE_MALFORMED);
        assertThat(refused("a@b.c\n".repeat(10_001), StandardCharsets.UTF_8))
                .isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
        assertThat(refused("x".repeat(3 << 20), StandardCharsets.UTF_8))
                .isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
    }
}
