package app.foyer.search.fit;

import app.foyer.search.fit.Vocabulary.Held;
import app.foyer.search.index.CommunityCounts;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
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
        BytesRef text = new BytesRef(clue.text());
        occurrences.readPosts(vocabulary.find(clue.kind().posts(), text));
        for (IndexField field : clue.kind().own()) {
            for (Held held : vocabulary.find(field, text)) {
                occurrences.readOwn(held, field);
            }
        }
        return occurrences;
    }

    private void readPosts(List<Held> all) throws IOException {
        frequency = all.stream().mapToInt(Held::frequency).sum();
        for (Held held : all) {
            NumericDocValues community = communities(held.leaf().reader());
            long quota = ((long) held.frequency() * clue.kind().postsMax()) / frequency + 1;
            read +=
                    Sample.read(
                            held,
                            (int) Math.min(held.frequency(), quota),
                            doc -> {
                                if (community.advanceExact(doc)) {
                                    found++;
                                    posts.add(community.longValue(), 1);
                                }
                            });
        }
    }

    private void readOwn(Held held, IndexField field) throws IOException {
        NumericDocValues community = communities(held.leaf().reader());
        OwnWords words = new OwnWords(held.leaf().reader(), clue.kind());
        int worth = OwnWords.worth(field);
        Sample.read(
                held,
                clue.kind().postsMax(),
                doc -> {
                    if (community.advanceExact(doc)) {
                        double share = worth / Math.max(worth, words.in(doc));
                        own.add(community.longValue(), (int) Math.ceil(share / OWN_UNIT));
                    }
                });
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
        int here = posts.of(community);
        int said = own.of(community);
        if (here == 0 && said == 0) {
            return 0;
        }
        return clue.kind().weight()
                * Evidence.of(
                        new Evidence.Use(
                                here,
                                said * OWN_UNIT,
                                sizes.here(community, clue.kind()),
                                found,
                                sizes.everywhere(clue.kind()),
                                read == 0 ? 1 : (double) read / frequency));
    }
}
