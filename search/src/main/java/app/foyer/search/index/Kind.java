package app.foyer.search.index;

import app.foyer.contract.id.Id;
import java.util.Locale;
import org.apache.lucene.index.Term;

/** What a document of the index stands for. */
public enum Kind {
    POST,
    COMMUNITY,
    CLOSED;

    /** The value of {@link IndexField#KIND}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the document of this kind and id is replaced and removed by. */
    public Term of(Id id) {
        return new Term(IndexField.ID.key(), term() + "/" + id);
    }
}
