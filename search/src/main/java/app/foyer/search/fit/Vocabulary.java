package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.io.IOException;
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

    List<LeafReaderContext> leaves() {
        return leaves;
    }

    /** How many documents of one segment hold the word, deleted ones among them. */
    int frequency(LeafReaderContext leaf, IndexField field, BytesRef word) throws IOException {
        TermsEnum terms = terms(leaf, field);
        return terms != null && terms.seekExact(word) ? terms.docFreq() : 0;
    }

    /** How many documents hold the word, deleted ones among them. */
    int frequency(IndexField field, BytesRef word) throws IOException {
        int frequency = 0;
        for (LeafReaderContext leaf : leaves) {
            frequency += frequency(leaf, field, word);
        }
        return frequency;
    }

    /** Which documents of one segment hold the word; null for none. */
    @Nullable PostingsEnum documents(LeafReaderContext leaf, IndexField field, BytesRef word)
            throws IOException {
        TermsEnum terms = terms(leaf, field);
        return terms != null && terms.seekExact(word)
                ? terms.postings(null, PostingsEnum.NONE)
                : null;
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
