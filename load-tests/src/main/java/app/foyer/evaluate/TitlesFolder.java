package app.foyer.evaluate;

import app.foyer.contract.id.CommunityId;
import app.foyer.server.say.Unable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Titles and the communities in which they were written, in the order of time.
 *
 * @param names of the communities, by their numbers
 */
record TitlesFolder(List<Title> titles, List<String> names) {
    private static final String FILE = "titles.tsv";
    private static final int COMMUNITY = 1;
    private static final int TEXT = 5;

    /** One title. */
    record Title(Instant at, int community, String text) {}

    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Reads {@code titles.tsv}. */
    static TitlesFolder read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Numbers<String> communities = new Numbers<>();
        List<Title> titles = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length <= TEXT) {
                throw new Unable(Unable.WRONG_ASKING, file + ":" + (i + 1) + " lacks columns.");
            }
            try {
                Instant at = Instant.parse(cells[0]);
                titles.add(new Title(at, communities.of(cells[COMMUNITY]), cells[TEXT]));
            } catch (DateTimeParseException e) {
                throw new Unable(
                        Unable.WRONG_ASKING, file + ":" + (i + 1) + " has no time: " + cells[0]);
            }
        }
        titles.sort(Comparator.comparing(Title::at));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < communities.size(); i++) {
            names.add(communities.thing(i));
        }
        return new TitlesFolder(List.copyOf(titles), List.copyOf(names));
    }

    /** By which number a community is known to the search. */
    static CommunityId id(int community) {
        return new CommunityId(community + 1L);
    }
}
