package app.foyer.server.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The titles that come along, and their communities.
 *
 * @param titles in the order in which they were written
 */
record SampleTitles(List<Community> communities, List<Title> titles) {

    /** A community of the sample. */
    record Community(String key, String name, String language, String about) {}

    /** A real title. */
    record Title(String community, String key, String text) {}

    static SampleTitles read() {
        return new SampleTitles(
                lines("/sample/communities.tsv").stream()
                        .map(cells -> cells.split("\t", -1))
                        .map(cells -> new Community(cells[0], cells[1], cells[2], cells[3]))
                        .toList(),
                lines("/sample/titles.tsv").stream()
                        .map(cells -> cells.split("\t", -1))
                        .map(cells -> new Title(cells[0], cells[1], cells[2]))
                        .toList());
    }

    List<Title> of(Community community) {
        return titles.stream().filter(title -> title.community().equals(community.key())).toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream in =
                        Objects.requireNonNull(SampleTitles.class.getResourceAsStream(resource));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
