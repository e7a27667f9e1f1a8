package app.foyer.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;

/** Everything in the index, to compare it with another that a fresh replay made. */
final class StoredDocuments {
    private StoredDocuments() {}

    /**
     * Every document's stored fields, and whether it is removed, in the order of ids; all in memory
     * at once.
     */
    static SortedMap<String, SortedMap<String, List<String>>> of(SearchIndex index)
            throws IOException {
        SortedMap<String, SortedMap<String, List<String>>> all = new TreeMap<>();
        try (SearchIndex.Opened opened = index.opened()) {
            IndexReader reader = opened.searcher().getIndexReader();
            Bits live = MultiBits.getLiveDocs(reader);
            StoredFields stored = reader.storedFields();
            NumericDocValues removed =
                    MultiDocValues.getNumericValues(reader, IndexField.REMOVED.key());
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    SortedMap<String, List<String>> fields = add(all, stored.document(doc));
                    if (removed != null && removed.advanceExact(doc)) {
                        fields.put(
                                IndexField.REMOVED.key(),
                                List.of(Long.toString(removed.longValue())));
                    }
                }
            }
        }
        return all;
    }

    private static SortedMap<String, List<String>> add(
            SortedMap<String, SortedMap<String, List<String>>> all, Document document) {
        SortedMap<String, List<String>> fields = new TreeMap<>();
        for (IndexableField field : document.getFields()) {
            fields.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.stringValue());
        }
        String id = document.get(IndexField.ID.key());
        if (all.put(id, fields) != null) {
            throw new IllegalStateException("two documents have the id " + id);
        }
        return fields;
    }
}
