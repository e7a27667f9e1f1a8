package app.foyer.search.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** What an event changes in the index. Making the same change twice is making it once. */
sealed interface Change {

    /** Makes the change; one operation of the writer, so it is there wholly or not at all. */
    void make(IndexWriter writer) throws IOException;

    /** Whether it would bring in something that a member wrote. */
    default boolean isBy(String member) {
        return false;
    }

    /** Nothing changes. */
    record None() implements Change {
        @Override
        public void make(IndexWriter writer) {}
    }

    /** Documents come in the place of the one with this id, if there is one. */
    record Put(Term id, List<Document> documents) implements Change {
        @Override
        public void make(IndexWriter writer) throws IOException {
            writer.updateDocuments(id, documents);
        }

        @Override
        public boolean isBy(String member) {
            return documents.stream()
                    .anyMatch(document -> member.equals(document.get(IndexField.AUTHOR.key())));
        }
    }

    /** The document with this id, if there is one, is found no longer, or again. */
    record Hide(Term id, boolean hidden) implements Change {
        @Override
        public void make(IndexWriter writer) throws IOException {
            String field = IndexField.REMOVED.key();
            if (writer.getFieldNames().contains(field)) {
                writer.updateNumericDocValue(id, field, hidden ? 1 : 0);
            }
        }
    }

    /** The documents with this term go, if there are any. */
    record Remove(Term term) implements Change {
        @Override
        public void make(IndexWriter writer) throws IOException {
            writer.deleteDocuments(term);
        }
    }
}
