package app.foyer.search.find;

import app.foyer.contract.id.CommunityId;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Which communities speak none of somebody's languages. */
final class Languages {
    private final IndexSearcher searcher;
    private final Set<String> spoken = new HashSet<>();

    /**
     * @param tags BCP 47; none means any
     */
    Languages(List<String> tags, IndexSearcher searcher) {
        this.searcher = searcher;
        tags.forEach(tag -> spoken.add(primary(tag)));
    }

    /** Whether a community says which languages it speaks, and none of them is among these. */
    boolean areForeign(CommunityId community) throws IOException {
        if (spoken.isEmpty()) {
            return false;
        }
        Term id = new Term(IndexField.ID.key(), "community/" + community);
        TopDocs found = searcher.search(new TermQuery(id), 1);
        if (found.scoreDocs.length == 0) {
            return false;
        }
        StoredFields stored = searcher.storedFields();
        Document document =
                stored.document(found.scoreDocs[0].doc, Set.of(IndexField.LANGUAGE.key()));
        String[] tags = document.getValues(IndexField.LANGUAGE.key());
        for (String tag : tags) {
            if (spoken.contains(primary(tag))) {
                return false;
            }
        }
        return tags.length > 0;
    }

    /** {@code pt-BR} and {@code pt} are one language. */
    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
