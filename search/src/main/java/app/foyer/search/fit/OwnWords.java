package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** How many words the communities of a segment say of themselves. */
final class OwnWords {
    private final Clue.Kind kind;
    private final @Nullable NumericDocValues[] lengths;

    OwnWords(LeafReader segment, Clue.Kind kind) throws IOException {
        this.kind = kind;
        this.lengths = new @Nullable NumericDocValues[kind.own().size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = segment.getNormValues(kind.own().get(i).key());
        }
    }

    /** In a community's document, by the worth of their fields; documents come in their order. */
    double in(int doc) throws IOException {
        double words = 0;
        for (int i = 0; i < lengths.length; i++) {
            NumericDocValues length = lengths[i];
            if (length != null && length.advanceExact(doc)) {
                words +=
                        worth(kind.own().get(i)) * SmallFloat.byte4ToInt((byte) length.longValue());
            }
        }
        return words;
    }

    /** How much a word of a field counts: one of the name three times one of the description. */
    static int worth(IndexField field) {
        return field == IndexField.ABOUT ? 1 : 3;
    }
}
