package app.foyer.search.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an index, document by document, each part of one as a number: two indexes are
 * compared by them, whose documents lie in other orders and in other segments.
 *
 * <p>Held in memory: a name and four numbers for each document, some 200 bytes. A number has 64
 * bits, so two documents look alike by chance once in 10^19.
 */
final class Fingerprints {
    private final Map<String, Integer> documents = new TreeMap<>();
    private final Map<Part, long[]> numbers = new EnumMap<>(Part.class);

    /** What a document consists of. */
    enum Part {
        STORED("stored fields"),
        VALUES("doc values"),
        TERMS("terms"),
        POINTS("points");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private Fingerprints(int documents) {
        for (Part part : Part.values()) {
            numbers.put(part, new long[documents]);
        }
    }

    /** Of all documents that are not deleted. */
    static Fingerprints of(IndexReader reader) throws IOException {
        Fingerprints all = new Fingerprints(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            new LeafFingerprints(leaf, all.numbers).take();
        }
        Bits live = MultiBits.getLiveDocs(reader);
        StoredFields stored = reader.storedFields();
        Set<String> id = Set.of(IndexField.ID.key());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                all.name(stored.document(doc, id).get(IndexField.ID.key()), doc);
            }
        }
        return all;
    }

    /** A second document of one name gets a name of its own, and so does one without a name. */
    private void name(@Nullable String id, int doc) {
        String name = Objects.requireNonNullElse(id, "a document without an id");
        while (documents.putIfAbsent(name, doc) != null) {
            name += ", once more";
        }
    }

    /** The names of all documents here and there, in order. */
    SortedSet<String> namesWith(Fingerprints others) {
        SortedSet<String> names = new TreeSet<>(documents.keySet());
        names.addAll(others.documents.keySet());
        return names;
    }

    boolean has(String name) {
        return documents.containsKey(name);
    }

    /** In what a document that is here and there differs. */
    Set<Part> differing(String name, Fingerprints others) {
        int here = Objects.requireNonNull(documents.get(name));
        int there = Objects.requireNonNull(others.documents.get(name));
        Set<Part> differing = EnumSet.noneOf(Part.class);
        numbers.forEach((part, ours) -> {
            if (ours[here] != Objects.requireNonNull(others.numbers.get(part))[there]) {
                differing.add(part);
            }
        });
        return differing;
    }
}
