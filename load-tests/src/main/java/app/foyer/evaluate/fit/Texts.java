package app.foyer.evaluate.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was written in a history, in the order of time.
 *
 * @param communities their names, by their number
 * @param list the texts
 */
record Texts(List<String> communities, List<Text> list) {
    /** Fewer texts than this say nothing. */
    private static final int TEXTS_MIN = 1_000;

    private static final double SPLIT_AT = 0.7;
    private static final int WORDS_MIN = 3;
    private static final String TITLES = "titles.tsv";
    private static final String POSTS = "posts.tsv";

    /**
     * A text.
     *
     * @param community the number of its community
     * @param newcomer whether its author had not written anything before the split
     */
    record Text(Instant at, int community, String text, boolean newcomer) {
        boolean isAskable() {
            return newcomer && text.strip().split("\\s+").length >= WORDS_MIN;
        }
    }

    /** How many texts come before those that are asked about. */
    int split() {
        return (int) (list.size() * SPLIT_AT);
    }

    /** The texts of a folder; empty if there are too few. */
    static Optional<Texts> in(Path folder) throws IOException {
        Texts texts = Files.exists(folder.resolve(TITLES)) ? titles(folder) : threads(folder);
        return texts.list().size() < TEXTS_MIN ? Optional.empty() : Optional.of(texts);
    }

    private static Texts titles(Path folder) throws IOException {
        Map<String, Integer> communities = new LinkedHashMap<>();
        List<Text> list = new ArrayList<>();
        for (Map<String, String> row : rows(folder.resolve(TITLES))) {
            int community = number(communities, row.getOrDefault("community", ""));
            list.add(new Text(at(row), community, row.getOrDefault("text", ""), true));
        }
        list.sort(Comparator.comparing(Text::at));
        return new Texts(List.copyOf(communities.keySet()), list);
    }

    private static Texts threads(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(POSTS))) {
            return new Texts(List.of(), List.of());
        }
        Map<String, String> names = new HashMap<>();
        for (Map<String, String> row : rows(folder.resolve("communities.tsv"))) {
            names.put(row.getOrDefault("community", ""), row.getOrDefault("name", ""));
        }
        List<Map<String, String>> posts = rows(folder.resolve(POSTS));
        List<Map<String, String>> written =
                posts.stream().filter(Texts::beginsAThreadWithText).toList();
        if (written.isEmpty()) {
            return new Texts(List.of(), List.of());
        }
        Instant split = at(written.get((int) (written.size() * SPLIT_AT)));
        Set<String> before = new HashSet<>();
        posts.stream()
                .filter(row -> at(row).isBefore(split))
                .forEach(row -> before.add(row.getOrDefault("member", "")));
        Map<String, Integer> communities = new LinkedHashMap<>();
        List<Text> list = new ArrayList<>();
        for (Map<String, String> row : written) {
            int community = number(communities, row.getOrDefault("community", ""));
            boolean newcomer = !before.contains(row.getOrDefault("member", ""));
            list.add(new Text(at(row), community, row.getOrDefault("text", ""), newcomer));
        }
        return new Texts(
                communities.keySet().stream().map(key -> names.getOrDefault(key, key)).toList(),
                list);
    }

    private static boolean beginsAThreadWithText(Map<String, String> row) {
        return row.getOrDefault("reply_to", "").isEmpty()
                && !row.getOrDefault("text", "").isBlank();
    }

    private static int number(Map<String, Integer> numbers, String key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static Instant at(Map<String, String> row) {
        return Instant.parse(row.getOrDefault("at", ""));
    }

    /** The lines of a file, cell by column; one that has not all columns is passed over. */
    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String header = lines.readLine();
            List<String> columns =
                    header == null ? List.of() : Arrays.asList(header.split("\t", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length == columns.size()) {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < cells.length; i++) {
                        row.put(columns.get(i), cells[i]);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
