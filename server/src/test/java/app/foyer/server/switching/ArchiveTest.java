package app.foyer.server.switching;

import static app.foyer.server.switching.Archives.ADA;
import static app.foyer.server.switching.Archives.actor;
import static app.foyer.server.switching.Archives.boost;
import static app.foyer.server.switching.Archives.note;
import static app.foyer.server.switching.Archives.outbox;
import static app.foyer.server.switching.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.foyer.contract.Attachment;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import app.foyer.server.writing.Writing.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of an archive, and what is refused. */
class ArchiveTest {
    private static final String AT = "2023-01-24T14:45:51Z";

    @TempDir Path folder;

    private Archive read(byte[] bytes, boolean isZip) throws IOException {
        Path file = Files.createTempFile(folder, "archive", "");
        Files.write(file, bytes);
        return Archive.read(file, isZip);
    }

    private Archive read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8), false);
    }

    private List<Note> notes(String... items) throws IOException {
        return read(outbox(items)).outbox().notes();
    }

    private FrontCode refused(byte[] bytes, boolean isZip) {
        return catchThrowableOfType(FrontRefused.class, () -> read(bytes, isZip)).code();
    }

    private FrontCode refused(String json) {
        return refused(json.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void notesAreTakenTheOldestFirstAndOthersAreCounted() throws IOException {
        Archive archive =
                read(
                        outbox(
                                note("2", "2023-02-01T00:00:00.5+01:00", "<p>Second</p>"),
                                boost(),
                                note("1", AT, "<p>First</p>"),
                                "{\"type\":\"Like\",\"actor\":\"x\",\"object\":\"y\"}",
                                "{\"type\":\"Delete\"}"));
        assertThat(archive.address()).isEqualTo("ada@there.example");
        assertThat(archive.outbox().notes())
                .extracting(Note::id, Note::text, Note::publishedAt)
                .containsExactly(
                        tuple(ADA + "/1", "First", Instant.parse(AT)),
                        tuple(ADA + "/2", "Second", Instant.parse("2023-01-31T23:00:00.500Z")));
        assertThat(archive.outbox().leftOut()).isEqualTo(new Outbox.LeftOut(1, 0, 2, 0));
    }

    @Test
    void aNoteHasItsWarningItsLanguageAndWhatWasAttached() throws IOException {
        String more =
                """
                ,"summary":"Long","sensitive":true,"inReplyTo":"https://x.example/7","attachment":[
                {"type":"Document","mediaType":"image/png","url":"/media_attachments/1.png"},
                {"type":"Document","mediaType":"image/png","url":"https://there.example/2.png","name":"A loaf"},
                {"type":"Document","url":[{"type":"Link","href":"https://there.example/3.png"}]},
                {"type":"Document","url":"javascript:alert(1)"}],"contentMap":{"en":"<p>Bread</p>"}\
                """;
        Note note = notes(note("1", AT, "<p>Bread</p>", more)).getFirst();
        assertThat(note.draft())
                .isEqualTo(
                        new Draft(
                                "Bread\n\nhttps://there.example/3.png",
                                "Long",
                                List.of(
                                        new Attachment(
                                                "https://there.example/2.png",
                                                "image/png",
                                                "A loaf")),
                                "en",
                                null));
        assertThat(note.inReplyTo()).isEqualTo("https://x.example/7");
        Archive archive = read(outbox(note("1", AT, "<p>Bread</p>", more)));
        assertThat(archive.outbox().leftOut().attachments()).isEqualTo(2);
    }

    @Test
    void whatHasNoRoomOfItsOwnStandsInTheText() throws IOException {
        String summary = "w".repeat(201);
        String picture =
                "{\"type\":\"Document\",\"mediaType\":\"image/png\",\"url\":\"https://there.example/%d.png\"}";
        String five =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(picture::formatted)
                        .collect(Collectors.joining(","));
        String more = ",\"summary\":\"%s\",\"attachment\":[%s]".formatted(summary, five);
        Draft draft = notes(note("1", AT, "<p>Bread</p>", more)).getFirst().draft();
        assertThat(draft.text()).isEqualTo(summary + "\n\nBread\n\nhttps://there.example/5.png");
        assertThat(draft.warning()).isNull();
        assertThat(draft.attachments()).hasSize(4);
    }

    @Test
    void theTextIsWhatWasTypedOrWhatTheHtmlSaysInWhateverLanguage() throws IOException {
        String source =
                ",\"source\":{\"content\":\"a *b*\\n\\n\\n c\",\"mediaType\":\"text/plain\"}";
        assertThat(notes(note("1", AT, "<p>a</p>", source)).getFirst().text())
                .isEqualTo("a *b*\n\n\n c");
        String markdown = ",\"source\":{\"content\":\"*b*\",\"mediaType\":\"text/markdown\"}";
        assertThat(notes(note("1", AT, "<p>b</p>", markdown)).getFirst().text()).isEqualTo("b");
        String map =
                note("1", AT, "x", ",\"contentMap\":{\"de\":\"<p>Brot</p>\"}")
                        .replace("\"content\":\"x\",", "");
        assertThat(notes(map).getFirst().text()).isEqualTo("Brot");
    }

    @Test
    void onlyWhatWasForEverybodyIsTaken() throws IOException {
        String followers =
                note("1", AT, "x").replace(Archives.PUBLIC, "https://there.example/users/bob");
        String quiet =
                note("2", AT, "y")
                        .replace("\"to\":[\"" + Archives.PUBLIC + "\"]", "\"to\":\"" + ADA + "/f\"")
                        .replace("\"cc\":[\"" + ADA + "/followers\"]", "\"cc\":[\"as:Public\"]");
        Outbox outbox = read(outbox(followers, quiet)).outbox();
        assertThat(outbox.notes()).extracting(Note::text).containsExactly("y");
        assertThat(outbox.leftOut().notPublic()).isEqualTo(1);
    }

    @Test
    void whatOthersWroteIsNotTaken() throws IOException {
        String others =
                note("1", AT, "x")
                        .replace("\"attributedTo\":\"" + ADA, "\"attributedTo\":\"" + ADA + "m");
        Outbox outbox = read(outbox(others, note("2", AT, "y"))).outbox();
        assertThat(outbox.notes()).extracting(Note::text).containsExactly("y");
        assertThat(outbox.leftOut().others()).isEqualTo(1);
        String another = note("1", AT, "x").replace(ADA, "https://there.example/users/bob");
        assertThat(refused(outbox(note("2", AT, "y"), another)))
                .isEqualTo(FrontCode.ARCHIVE_SEVERAL_ACTORS);
    }

    @Test
    void anArchiveHasTheOutboxAtItsTopOrInItsFolder() throws IOException {
        String outbox = outbox(note("1", AT, "<p>Hi</p>"));
        for (String prefix : List.of("", "archive-2023/")) {
            Archive archive =
                    read(
                            zip(
                                    Map.of(
                                            prefix + "outbox.json",
                                            outbox,
                                            prefix + "actor.json",
                                            actor(ADA, "Ada_L"),
                                            prefix + "media_attachments/files/outbox.json",
                                            "nothing")),
                            true);
            assertThat(archive.outbox().notes()).hasSize(1);
            assertThat(archive.address()).isEqualTo("ada_l@there.example");
        }
        assertThat(read(zip(Map.of("outbox.json", outbox)), false).address())
                .isEqualTo("ada@there.example");
        assertThat(read(outbox()).address()).isNull();
    }

    @Test
    void theActorOfAnArchiveIsWhoWroteTheOutbox() {
        byte[] mixed =
                zip(
                        Map.of(
                                "outbox.json",
                                outbox(note("1", AT, "x")),
                                "actor.json",
                                actor("https://there.example/users/bob", "bob")));
        assertThat(refused(mixed, true)).isEqualTo(FrontCode.ARCHIVE_SEVERAL_ACTORS);
    }

    @Test
    void damagedArchivesAreRefused() {
        byte[] good = zip(Map.of("outbox.json", outbox(note("1", AT, "x".repeat(5_000)))));
        assertThat(refused("not a zip".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo(FrontCode.ARCHIVE_DAMAGED);
        assertThat(refused(Arrays.copyOf(good, good.length / 2), true))
                .isEqualTo(FrontCode.ARCHIVE_DAMAGED);
        assertThat(refused(zip(Map.of("likes.json", "{}")), true))
                .isEqualTo(FrontCode.ARCHIVE_DAMAGED);
        byte[] torn = good.clone();
        Arrays.fill(torn, 45, 75, (byte) 0x55);
        assertThat(refused(torn, true))
                .isIn(FrontCode.ARCHIVE_DAMAGED, FrontCode.ARCHIVE_MALFORMED);
    }

    @Test
    void whatIsNoOutboxIsRefused() {
        for (String wrong :
                List.of(
                        "",
                        "[]",
                        "7",
                        "{}",
                        "{\"orderedItems\":7}",
                        "{\"type\":\"OrderedCollection\",\"first\":\"https://x.example?page=1\"}",
                        "{\"orderedItems\":[",
                        outbox(note("1", AT, "x")) + "more",
                        "<html></html>")) {
            assertThat(refused(wrong)).as(wrong).isEqualTo(FrontCode.ARCHIVE_MALFORMED);
        }
    }

    @Test
    void anotherCharsetIsRefused() {
        String outbox = outbox(note("1", AT, "Brötchen"));
        assertThat(refused(outbox.getBytes(StandardCharsets.ISO_8859_1), false))
                .isEqualTo(FrontCode.ARCHIVE_NOT_UTF8);
        assertThat(refused(outbox.getBytes(StandardCharsets.UTF_16), false))
                .isEqualTo(FrontCode.ARCHIVE_NOT_UTF8);
    }

    @Test
    void bombsAreRefusedBeforeTheyGoOff() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("outbox.json"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(refused(bomb.toByteArray(), true)).isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
        assertThat(refused(outbox("[".repeat(5_000) + "]".repeat(5_000))))
                .isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
        assertThat(refused(outbox("{\"a\":[" + "0,".repeat(30_000) + "0]}")))
                .isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
        assertThat(refused(outbox(note("1", AT, "x".repeat(2 << 20)))))
                .isEqualTo(FrontCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void strangeThingsInAnOutboxAreCountedAndNoTrouble() throws IOException {
        Archive archive =
                read(
                        outbox(
                                "null",
                                "7",
                                "[]",
                                "\"https://there.example/1\"",
                                "{\"type\":[\"Create\"],\"actor\":{\"id\":\"" + ADA + "\"}}",
                                note("1", "yesterday", "x"),
                                note("1", AT, "x").replace("\"id\":\"" + ADA + "/1\",", ""),
                                note("1", AT, "x", ",\"attachment\":\"y\",\"contentMap\":7")));
        assertThat(archive.outbox().notes()).hasSize(1);
        assertThat(archive.outbox().leftOut().others()).isEqualTo(7);
    }
}
