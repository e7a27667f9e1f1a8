package app.foyer.search.index;

import app.foyer.contract.id.Id;
import java.util.Locale;
import org.apache.lucene.index.Term;

/** What a document of the index stands for. */
public enum Kind {
    POST,
    /** A post that was brought along from elsewhere; its document is named as a post's is. */
    IMPORT,
    /** A post for somebody's followers alone; its document is named as a post's is. */
    FOLLOWERS,
    COMMUNITY,
    GATHERING,
    /** Marks a community that has not opened. */
    CLOSED,
    /** Marks a community whose posts only its members read. */
    GATED,
    /** Marks a community that is there for its members only. */
    INVITATION;

    private static final String DOOR = "door";

    /** The value of {@link IndexField#KIND}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the mark of a community's door is replaced and removed by; it has one at most. */
    static Term door(Id community) {
        return new Term(IndexField.ID.key(), DOOR + "/" + community);
    }

    /** What the document of this kind and id is replaced and removed by. */
    public Term of(Id id) {
        return new Term(IndexField.ID.key(), term() + "/" + id);
    }
}
