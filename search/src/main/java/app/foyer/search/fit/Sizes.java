package app.foyer.search.fit;

import app.foyer.search.index.IndexField;
import app.foyer.search.index.Kind;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * How much is written in a community and everywhere, in different words of each post (or different
 * parts of them). The index knows a community's size in words, repeated ones each time; the others
 * are in proportion.
 */
final class Sizes {
    private final SearchIndex.Opened opened;
    private final double words;
    private final double communities;
    private final Map<Clue.Kind, Double> everywhere = new EnumMap<>(Clue.Kind.class);
    private final Map<Long, Long> known = new HashMap<>();

    Sizes(SearchIndex.Opened opened, Vocabulary vocabulary) throws IOException {
        this.opened = opened;
        this.words = Math.max(1, vocabulary.words(IndexField.TEXT));
        BytesRef community = new BytesRef(Kind.COMMUNITY.term());
        this.communities = Math.max(1, vocabulary.frequency(IndexField.KIND, community));
        for (Clue.Kind kind : Clue.Kind.values()) {
            everywhere.put(kind, (double) vocabulary.differentWords(kind.posts()));
        }
    }

    double everywhere(Clue.Kind kind) {
        return everywhere.getOrDefault(kind, 0.0);
    }

    double here(long community, Clue.Kind kind) {
        return share(community) * everywhere(kind);
    }

    /** How much is written in a community on average, in different words. */
    double typical() {
        return everywhere(Clue.Kind.WORD) / communities;
    }

    /** How much of all that is written is written there, 0 to 1. */
    double share(long community) {
        return Math.min(1, known.computeIfAbsent(community, opened::wordsIn) / words);
    }
}
