package app.foyer.search.index;

import app.foyer.search.index.Fingerprints.Part;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The {@link Fingerprints} of one segment. Whatever stands in a document is hashed with its field
 * and added up, in whatever order it comes.
 */
final class LeafFingerprints {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final LeafReader leaf;
    private final int firstDocument;
    private final Map<Part, long[]> numbers;

    /**
     * @param numbers by the index's documents; what is found is added to them
     */
    LeafFingerprints(LeafReaderContext leaf, Map<Part, long[]> numbers) {
        this.leaf = leaf.reader();
        this.firstDocument = leaf.docBase;
        this.numbers = numbers;
    }

    /** Takes in all that stands in the segment; of deleted documents, too. */
    void take() throws IOException {
        takeStored();
        for (FieldInfo field : leaf.getFieldInfos()) {
            takeValues(field);
            if (field.getIndexOptions() != IndexOptions.NONE) {
                takeTerms(field);
            }
            if (field.hasNorms()) {
                takeNumbers(Part.TERMS, field, leaf.getNormValues(field.name));
            }
            if (field.getPointDimensionCount() > 0) {
                takePoints(field);
            }
        }
    }

    private void takeStored() throws IOException {
        StoredFields stored = leaf.storedFields();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            long fields = 0;
            for (IndexableField field : stored.document(doc).getFields()) {
                // The order of a field's values counts.
                fields = mixed(fields, hash(field.name(), new BytesRef(field.stringValue())));
            }
            add(Part.STORED, doc, fields);
        }
    }

    private void takeValues(FieldInfo field) throws IOException {
        switch (field.getDocValuesType()) {
            case NUMERIC -> takeNumbers(Part.VALUES, field, leaf.getNumericDocValues(field.name));
            case SORTED_SET -> takeSets(field, leaf.getSortedSetDocValues(field.name));
            // No field has such values.
            case NONE, BINARY, SORTED, SORTED_NUMERIC -> {}
        }
    }

    private void takeNumbers(Part part, FieldInfo field, NumericDocValues values)
            throws IOException {
        long name = hash(field.name, new BytesRef());
        for (int doc = values.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = values.nextDoc()) {
            add(part, doc, mixed(name, values.longValue()));
        }
    }

    private void takeSets(FieldInfo field, SortedSetDocValues values) throws IOException {
        for (int doc = values.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = values.nextDoc()) {
            for (int i = 0; i < values.docValueCount(); i++) {
                add(Part.VALUES, doc, hash(field.name, values.lookupOrd(values.nextOrd())));
            }
        }
    }

    private void takeTerms(FieldInfo field) throws IOException {
        Terms terms = leaf.terms(field.name);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            long hash = hash(field.name, term);
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                add(Part.TERMS, doc, withPlaces(hash, postings));
            }
        }
    }

    /** How often a term stands in a document, and where, as far as the field says. */
    private static long withPlaces(long term, PostingsEnum postings) throws IOException {
        int frequency = postings.freq();
        long all = mixed(term, frequency);
        for (int i = 0; i < frequency; i++) {
            all = mixed(all, postings.nextPosition());
        }
        return all;
    }

    private void takePoints(FieldInfo field) throws IOException {
        PointValues points = leaf.getPointValues(field.name);
        if (points != null) {
            points.intersect(new EveryPoint(field.name));
        }
    }

    /** Is shown every point, since nothing is wholly inside of what it asks for. */
    private final class EveryPoint implements IntersectVisitor {
        private final String field;

        private EveryPoint(String field) {
            this.field = field;
        }

        @Override
        public void visit(int doc) {
            throw new IllegalStateException("a point was asked for");
        }

        @Override
        public void visit(int doc, byte[] point) {
            add(Part.POINTS, doc, hash(field, new BytesRef(point)));
        }

        @Override
        public Relation compare(byte[] minimum, byte[] maximum) {
            return Relation.CELL_CROSSES_QUERY;
        }
    }

    private void add(Part part, int doc, long number) {
        Objects.requireNonNull(numbers.get(part))[firstDocument + doc] += number;
    }

    private static long hash(String field, BytesRef value) {
        return mixed(
                StringHelper.murmurhash3_x64_128(new BytesRef(field))[0],
                StringHelper.murmurhash3_x64_128(value)[0]);
    }

    private static long mixed(long first, long second) {
        long product = (first ^ Long.rotateLeft(second, 29)) * MIX + second;
        return product ^ (product >>> 32);
    }
}
