package app.foyer.search.index;

import app.foyer.search.index.Fingerprints.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a comparison of two indexes found. A document is named, and never quoted.
 *
 * @param documents that were compared
 * @param count how many of them differ
 * @param described the first hundred of these, one sentence each
 */
public record IndexDifferences(long documents, long count, List<String> described) {
    static final IndexDifferences NONE = new IndexDifferences(0, 0, List.of());

    private static final int DESCRIBED_MAX = 100;

    public IndexDifferences {
        described = List.copyOf(described);
    }

    /** Of an index that cannot be compared, since it is not there yet. */
    static IndexDifferences behind(String how) {
        return new IndexDifferences(0, 1, List.of(how));
    }

    static IndexDifferences between(Fingerprints expected, Fingerprints found) {
        List<String> described = new ArrayList<>();
        long count = 0;
        Set<String> names = expected.namesWith(found);
        for (String name : names) {
            String difference = difference(name, expected, found);
            if (!difference.isEmpty()) {
                count++;
                if (described.size() < DESCRIBED_MAX) {
                    described.add("in the search index " + name + difference);
                }
            }
        }
        return new IndexDifferences(names.size(), count, described);
    }

    /** Empty where there is none. */
    private static String difference(String name, Fingerprints expected, Fingerprints found) {
        if (!expected.has(name)) {
            return " should not be there";
        }
        if (!found.has(name)) {
            return " is missing";
        }
        Set<Part> parts = expected.differing(name, found);
        return parts.isEmpty()
                ? ""
                : " has other "
                        + parts.stream().map(Part::toString).collect(Collectors.joining(", "))
                        + " than its replay";
    }
}
