package app.foyer.search.fit;

import app.foyer.search.index.CommunityCounts;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Which communities use a clue: how many posts of theirs hold it, and how much they say it of
 * themselves.
 */
final class Occurrences {
    /** Shares of what a community says of itself are counted in millionths. */
    private static final double OWN_UNIT = 1e-6;

    private final Clue clue;
    private final CommunityCounts posts = new CommunityCounts();
    private final CommunityCounts own = new CommunityCounts();
    private int frequency;
    private int read;
    private int found;

    private Occurrences(Clue clue) {
        this.clue = clue;
    }

    static Occurrences of(Clue clue, Vocabulary vocabulary) throws IOException {
        Occurrences occurrences = new Occurrences(clue);
        BytesRef word = new BytesRef(clue.text());
        occurrences.frequency = vocabulary.frequency(clue.kind().posts(), word);
        for (LeafReaderContext leaf : vocabulary.leaves()) {
            occurrences.readPosts(vocabulary, leaf, word);
            for (IndexField field : clue.kind().own()) {
                occurrences.readOwn(vocabulary, leaf, field, word);
            }
        }
        return occurrences;
    }

    private void readPosts(Vocabulary vocabulary, LeafReaderContext leaf, BytesRef word)
            throws IOException {
        IndexField field = clue.kind().posts();
        int here = frequency == 0 ? 0 : vocabulary.frequency(leaf, field, word);
        PostingsEnum documents = here == 0 ? null : vocabulary.documents(leaf, field, word);
        if (documents != null) {
            LeafReader reader = leaf.reader();
            NumericDocValues community = communities(reader);
            long quota = ((long) here * clue.kind().postsMax() + frequency - 1) / frequency;
            read +=
                    Sample.read(
                            documents,
                            reader,
                            here,
                            (int) Math.min(here, quota),
                            doc -> {
                                if (community.advanceExact(doc)) {
                                    found++;
                                    posts.add(community.longValue(), 1);
                                }
                            });
        }
    }

    private void readOwn(
            Vocabulary vocabulary, LeafReaderContext leaf, IndexField field, BytesRef word)
            throws IOException {
        PostingsEnum documents = vocabulary.documents(leaf, field, word);
        if (documents != null) {
            LeafReader reader = leaf.reader();
            NumericDocValues community = communities(reader);
            OwnWords words = new OwnWords(reader, clue.kind());
            int worth = OwnWords.worth(field);
            Sample.read(
                    documents,
                    reader,
                    vocabulary.frequency(leaf, field, word),
                    clue.kind().postsMax(),
                    doc -> {
                        if (community.advanceExact(doc)) {
                            double share = worth / Math.max(worth, words.in(doc));
                            own.add(community.longValue(), (int) Math.ceil(share / OWN_UNIT));
                        }
                    });
        }
    }

    private static NumericDocValues communities(LeafReader reader) throws IOException {
        return DocValues.getNumeric(reader, IndexField.COMMUNITY_ORDER.key());
    }

    Clue clue() {
        return clue;
    }

    /** Whether anybody uses it. */
    boolean any() {
        return posts.size() > 0 || own.size() > 0;
    }

    /** Calls {@code visitor} with each community that uses it, perhaps twice. */
    void forEachCommunity(CommunityCounts.Visitor visitor) {
        posts.forEach(visitor);
        own.forEach((community, _) -> visitor.visit(community, 1));
    }

    /** How rarely it is used: the logarithm of how many posts there are for one that has it. */
    double rarity(double posts) {
        return Math.log1p(posts / (frequency + 1.0));
    }

    /** How much it speaks for a community. */
    double evidence(long community, Sizes sizes) {
        return clue.kind().weight()
                * Evidence.of(
                        new Evidence.Use(
                                posts.of(community),
                                own.of(community) * OWN_UNIT,
                                sizes.here(community, clue.kind()),
                                found,
                                sizes.everywhere(clue.kind()),
                                read == 0 ? 1 : (double) read / frequency));
    }
}
