package app.foyer.search.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/** Makes the searchers of an index, which share what is counted once. */
final class OpenedSearchers extends SearcherFactory {
    private final CommunitySizes sizes;

    OpenedSearchers(CommunitySizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
            throws IOException {
        return new OpenedSearcher(reader, sizes);
    }
}
