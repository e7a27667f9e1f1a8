package app.foyer.search.find;

import app.foyer.contract.id.CommunityId;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * The words by which a community stands out: of what it says of itself, and of its newest posts.
 */
final class OwnWords {
    private static final int DOCUMENTS_MAX = 200;
    private static final int WORDS_MAX = 24;
    private static final Sort NEWEST =
            new Sort(new SortField(IndexField.ORDER.key(), SortField.Type.LONG, true));
    private static final Set<String> READ =
            Set.of(IndexField.TEXT.key(), IndexField.NAME.key(), IndexField.ABOUT.key());

    private OwnWords() {}

    /** The words that are most its own: often here, seldom elsewhere. */
    static GistWords of(
            CommunityId community,
            IndexSearcher searcher,
            org.apache.lucene.analysis.Analyzer analyzer)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, List<String>> tokens = new HashMap<>();
        for (String text : texts(community, searcher)) {
            GistWords words = GistWords.of(List.of(text), analyzer);
            words.byWord()
                    .forEach((word, parts) -> {
                        counts.merge(word, 1, Integer::sum);
                        tokens.put(word, parts);
                    });
        }
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Term term = new Term(IndexField.GIST.key(), entry.getKey());
            int documents = Math.max(1, searcher.getIndexReader().docFreq(term));
            double rare = Math.log((1.0 + searcher.getIndexReader().numDocs()) / documents);
            weights.put(entry.getKey(), entry.getValue() * rare);
        }
        Map<String, List<String>> own = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(WORDS_MAX)
                .forEach(entry ->
                        own.put(entry.getKey(), tokens.getOrDefault(entry.getKey(), List.of())));
        return new GistWords(own);
    }

    private static List<String> texts(CommunityId community, IndexSearcher searcher)
            throws IOException {
        Term term = new Term(IndexField.COMMUNITY.key(), community.toString());
        StoredFields stored = searcher.storedFields();
        List<String> texts = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(new TermQuery(term), DOCUMENTS_MAX, NEWEST).scoreDocs) {
            Document document = stored.document(hit.doc, READ);
            document.getFields().forEach(field -> texts.add(field.stringValue()));
        }
        return texts;
    }
}
