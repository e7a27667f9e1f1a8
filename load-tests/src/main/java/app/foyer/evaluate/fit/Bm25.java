package app.foyer.evaluate.fit;

import app.foyer.evaluate.fit.Texts.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Lucene's BM25, each community being one document; what others would do. */
final class Bm25 implements Contender {
    private static final String COMMUNITY = "community";
    private static final String WORDS = "words";
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final String name;
    private final boolean reads;
    private final List<StringBuilder> documents = new ArrayList<>();
    private final Set<Integer> changed = new LinkedHashSet<>();
    private final Analyzer analyzer = new FoldedWords();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;

    private Bm25(String name, boolean reads, List<String> documents) throws IOException {
        this.name = name;
        this.reads = reads;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        for (String document : documents) {
            changed.add(this.documents.size());
            this.documents.add(new StringBuilder(document));
        }
    }

    /** On nothing but the communities' names. */
    static Bm25 onNames(List<String> names) throws IOException {
        return new Bm25("bm25 on names", false, names);
    }

    /** On everything that was written in each community. */
    static Bm25 onTexts(int communities) throws IOException {
        String[] empty = new String[communities];
        Arrays.fill(empty, "");
        return new Bm25("bm25 on texts", true, List.of(empty));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Text text) {
        if (reads) {
            documents.get(text.community()).append(text.text()).append('\n');
            changed.add(text.community());
        }
    }

    @Override
    public void ready() throws IOException {
        for (int community : changed) {
            Document document = new Document();
            String id = Integer.toString(community);
            document.add(new StringField(COMMUNITY, id, Field.Store.YES));
            document.add(new TextField(WORDS, documents.get(community).toString(), Field.Store.NO));
            writer.updateDocument(new Term(COMMUNITY, id), document);
        }
        if (!changed.isEmpty()) {
            // What was replaced must not count for how frequent a word is.
            writer.forceMerge(1);
            closeReader();
            reader = DirectoryReader.open(writer);
            changed.clear();
        }
    }

    @Override
    public double[] scores(String interests) throws IOException {
        double[] scores = new double[documents.size()];
        Query query = new QueryBuilder(analyzer).createBooleanQuery(WORDS, interests);
        if (query != null && reader != null) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(K1, B));
            for (ScoreDoc hit : searcher.search(query, scores.length).scoreDocs) {
                String id = searcher.storedFields().document(hit.doc).get(COMMUNITY);
                scores[Integer.parseInt(id)] = hit.score;
            }
        }
        return scores;
    }

    private void closeReader() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeReader();
        writer.close();
        directory.close();
        analyzer.close();
    }
}
