package app.foyer.search.fit;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.FitHit;
import app.foyer.contract.query.SearchQuery.FitCommunities;
import app.foyer.contract.query.SearchQuery.SimilarCommunities;
import app.foyer.search.fit.Scores.Score;
import app.foyer.search.index.Order;
import app.foyer.search.index.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.lucene.analysis.Analyzer;

/** Answers how well communities fit, from an index as it is opened; for one question. */
public final class Fit {
    /** Beyond those asked for, so many may move up when others speak another language. */
    private static final int FURTHER = 50;

    private final SearchIndex.Opened opened;
    private final Analyzer analyzer;
    private final Vocabulary vocabulary;

    public Fit(SearchIndex.Opened opened, Analyzer analyzer) {
        this.opened = opened;
        this.analyzer = analyzer;
        this.vocabulary = new Vocabulary(opened.searcher().getIndexReader());
    }

    /** Communities that fit somebody's interests, the best first. */
    public List<FitHit> communities(FitCommunities asked) throws IOException {
        return best(
                asked.interests(),
                new Languages(asked.languages()),
                seenBy(asked.viewerCommunities()),
                asked.first());
    }

    /** Communities like another, the best first. */
    public List<FitHit> similar(SimilarCommunities asked) throws IOException {
        LongPredicate seen = seenBy(asked.viewerCommunities());
        long self = Order.of(asked.community());
        if (!seen.test(self)) {
            return List.of();
        }
        return best(
                new Portrait(opened.searcher(), analyzer, vocabulary).words(asked.community()),
                new Languages(List.of()),
                community -> community != self && seen.test(community),
                asked.first());
    }

    private LongPredicate seenBy(Set<CommunityId> viewerCommunities) throws IOException {
        Set<CommunityId> closed = opened.hidden().unread();
        return community -> {
            CommunityId id = new CommunityId(Order.id(community));
            return !closed.contains(id) || viewerCommunities.contains(id);
        };
    }

    private List<FitHit> best(
            List<String> words, Languages languages, LongPredicate seen, int first)
            throws IOException {
        Clues clues = Clues.of(words, analyzer, vocabulary);
        List<Occurrences> all = new ArrayList<>();
        for (Clue clue : clues.list()) {
            Occurrences one = Occurrences.of(clue, vocabulary);
            if (one.any()) {
                all.add(one);
            }
        }
        int documents = opened.searcher().getIndexReader().maxDoc();
        long[] candidates = Candidates.among(all, documents, seen);
        Scores scores = new Scores(all, new Sizes(opened, vocabulary), candidates);
        return understood(scores.best(), languages, first).stream()
                .map(alike -> hit(alike, scores, clues.words()))
                .toList();
    }

    private List<Alike> understood(List<Score> best, Languages languages, int first)
            throws IOException {
        List<Score> few = best.stream().limit(2L * first + FURTHER).toList();
        Set<Long> foreign =
                languages.foreignIn(opened.searcher(), few.stream().map(Score::community).toList());
        // The sort is stable: of those that are equally alike, the order of evidence stays.
        return few.stream()
                .map(score -> Alike.of(score, foreign.contains(score.community())))
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(first)
                .toList();
    }

    private static FitHit hit(Alike alike, Scores scores, List<String> words) {
        Score score = alike.score();
        return new FitHit(
                new CommunityId(Order.id(score.community())),
                alike.likeness(),
                scores.reasons(score, words.size()).stream().map(words::get).toList());
    }

    /** A community, and how well it fits somebody who speaks what they speak. */
    private record Alike(Score score, double likeness) {
        static Alike of(Score score, boolean foreign) {
            double likeness = Evidence.likeness(score.evidence());
            return new Alike(score, foreign ? Languages.FOREIGN * likeness : likeness);
        }
    }
}
