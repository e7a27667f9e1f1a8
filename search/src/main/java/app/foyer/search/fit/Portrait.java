package app.foyer.search.fit;

import app.foyer.contract.id.CommunityId;
import app.foyer.search.fit.Vocabulary.Held;
import app.foyer.search.index.IndexField;
import app.foyer.search.index.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** What tells a community from others: words that are used there much, and elsewhere little. */
final class Portrait {
    /** Of so many words that are used there most, those that tell most are taken. */
    private static final int WORDS_WEIGHED_MAX = 256;

    /** What a community says of itself counts as often as if so many posts said it. */
    private static final int OWN_POSTS = 3;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Vocabulary vocabulary;

    Portrait(IndexSearcher searcher, Analyzer analyzer, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.vocabulary = vocabulary;
    }

    /** The words that tell most, the best first; none if there is no such community. */
    List<String> words(CommunityId community) throws IOException {
        TopDocs itself = searcher.search(new TermQuery(Kind.COMMUNITY.of(community)), 1);
        if (itself.scoreDocs.length == 0) {
            return List.of();
        }
        Document own = searcher.storedFields().document(itself.scoreDocs[0].doc);
        Map<String, Integer> uses = new LinkedHashMap<>();
        String said = own.get(IndexField.NAME.key()) + " " + own.get(IndexField.ABOUT.key());
        count(said, OWN_POSTS, uses);
        for (String text : posts(community)) {
            count(text, 1, uses);
        }
        return telling(uses);
    }

    private void count(String text, int worth, Map<String, Integer> uses) {
        Set<String> words = new HashSet<>();
        for (Token token : Token.of(text, IndexField.TEXT, analyzer)) {
            if (words.add(token.text())) {
                uses.merge(token.text(), worth, Integer::sum);
            }
        }
    }

    /** Some posts of the community, evenly over its time; none that was removed. */
    private List<String> posts(CommunityId community) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<String> texts = new ArrayList<>();
        List<Held> all = vocabulary.find(IndexField.COMMUNITY, new BytesRef(community.toString()));
        int documents = all.stream().mapToInt(Held::frequency).sum();
        for (Held held : all) {
            long quota = (long) held.frequency() * FitLimits.POSTS_OF_ONE_MAX / documents + 1;
            int base = held.leaf().docBase;
            NumericDocValues removed =
                    DocValues.getNumeric(held.leaf().reader(), IndexField.REMOVED.key());
            Sample.read(
                    held,
                    (int) quota,
                    doc -> {
                        if (!removed.advanceExact(doc) || removed.longValue() == 0) {
                            addText(stored.document(base + doc), texts);
                        }
                    });
        }
        return texts;
    }

    private static void addText(Document post, List<String> texts) {
        String text = post.get(IndexField.TEXT.key());
        if (text != null && Kind.POST.term().equals(post.get(IndexField.KIND.key()))) {
            int length = Math.min(text.length(), FitLimits.POST_LENGTH_MAX);
            texts.add(text.substring(0, length));
        }
    }

    /**
     * The words that tell most: by how often they are used here, times the logarithm of how much
     * oftener than everywhere, each one's part in the divergence of Kullback and Leibler.
     */
    private List<String> telling(Map<String, Integer> uses) throws IOException {
        double usesHere = uses.values().stream().mapToInt(Integer::intValue).sum();
        double usesEverywhere = vocabulary.differentWords(IndexField.TEXT) + usesHere;
        Map<String, Double> telling = new LinkedHashMap<>();
        List<Map.Entry<String, Integer>> most =
                uses.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(WORDS_WEIGHED_MAX)
                        .toList();
        for (Map.Entry<String, Integer> word : most) {
            int everywhere =
                    vocabulary.frequency(IndexField.TEXT, new BytesRef(word.getKey()))
                            + word.getValue();
            double oftener = (word.getValue() / usesHere) / (everywhere / usesEverywhere);
            telling.put(word.getKey(), word.getValue() * Math.log(oftener));
        }
        return telling.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Comparator.comparingDouble(word -> -word.getValue()))
                .limit(FitLimits.WORDS_OF_ONE_MAX)
                .map(Map.Entry::getKey)
                .toList();
    }
}
