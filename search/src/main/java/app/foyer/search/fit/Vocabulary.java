package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of an index, for one question: what is opened to look one up stays open. */
final class Vocabulary {
    private final List<LeafReaderContext> leaves;
    private final Map<IndexField, @Nullable TermsEnum[]> opened = new EnumMap<>(IndexField.class);

    Vocabulary(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    /**
     * The documents of one segment that hold a word.
     *
     * @param frequency how many there are, deleted ones among them
     */
    record Held(LeafReaderContext leaf, int frequency, PostingsEnum documents) {}

    /** Which documents hold the word, by segment. */
    List<Held> find(IndexField field, BytesRef word) throws IOException {
        List<Held> held = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            TermsEnum terms = terms(leaf, field);
            if (terms != null && terms.seekExact(word)) {
                held.add(new Held(leaf, terms.docFreq(), terms.postings(null, PostingsEnum.NONE)));
            }
        }
        return held;
    }

    /** How many documents hold the word, deleted ones among them. */
    int frequency(IndexField field, BytesRef word) throws IOException {
        int frequency = 0;
        for (LeafReaderContext leaf : leaves) {
            TermsEnum terms = terms(leaf, field);
            frequency += terms != null && terms.seekExact(word) ? terms.docFreq() : 0;
        }
        return frequency;
    }

    /** How many different words the documents hold, added up over the documents. */
    long differentWords(IndexField field) throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : leaves) {
            Terms terms = leaf.reader().terms(field.key());
            sum += terms == null ? 0 : terms.getSumDocFreq();
        }
        return sum;
    }

    /** How many words the documents hold, repeated ones each time. */
    long words(IndexField field) throws IOException {
        long sum = 0;
        for (LeafReaderContext leaf : leaves) {
            Terms terms = leaf.reader().terms(field.key());
            sum += terms == null ? 0 : terms.getSumTotalTermFreq();
        }
        return sum;
    }

    private @Nullable TermsEnum terms(LeafReaderContext leaf, IndexField field) throws IOException {
        @Nullable TermsEnum[] perLeaf = opened.get(field);
        if (perLeaf == null) {
            perLeaf = new @Nullable TermsEnum[leaves.size()];
            for (int i = 0; i < perLeaf.length; i++) {
                LeafReader reader = leaves.get(i).reader();
                Terms terms = reader.terms(field.key());
                perLeaf[i] = terms == null ? null : terms.iterator();
            }
            opened.put(field, perLeaf);
        }
        return perLeaf[leaf.ord];
    }
}
