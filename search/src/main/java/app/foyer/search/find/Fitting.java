package app.foyer.search.find;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.FitHit;
import app.foyer.search.index.GistSizes;
import app.foyer.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the communities in which is written what some words are about. A word counts as itself and,
 * as much again, as the mean of its beginnings, which are one piece of evidence and not three. The
 * work is bounded: words that come in more than {@value #DOCUMENTS_MAX} documents say little and
 * are passed over, and only the {@value #COMMUNITIES_MAX} communities that use the rest most are
 * weighed.
 */
final class Fitting {
    static final int DOCUMENTS_MAX = 50_000;
    static final int COMMUNITIES_MAX = 2_000;

    /** A community that speaks none of one's languages fits half as well. */
    private static final double FOREIGN = 0.5;

    private static final int WORDS_SAID = 3;

    private final IndexSearcher searcher;
    private final GistSizes sizes;
    private final Set<CommunityId> hidden;
    private final Map<CommunityId, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Long> everywhere = new HashMap<>();

    /**
     * @param hidden communities that the viewer does not see
     */
    Fitting(IndexSearcher searcher, GistSizes sizes, Set<CommunityId> hidden) {
        this.searcher = searcher;
        this.sizes = sizes;
        this.hidden = hidden;
    }

    /** The communities that fit the words, the best first. */
    List<FitHit> fit(GistWords words, Languages languages, int first) throws IOException {
        for (String token : words.tokens()) {
            count(token);
        }
        double all = all();
        List<FitHit> hits = new ArrayList<>();
        for (CommunityId community : mostCounted()) {
            double size = sizeOf(community);
            Map<String, Double> gains = gains(words, community, size, all);
            double sum = gains.values().stream().mapToDouble(Double::doubleValue).sum();
            double likeness = Likeness.of(sum, words.count());
            if (likeness > 0) {
                double spoken = languages.areForeign(community) ? FOREIGN : 1;
                hits.add(new FitHit(community, spoken * likeness, said(gains)));
            }
        }
        hits.sort(
                Comparator.comparingDouble(FitHit::likeness)
                        .reversed()
                        .thenComparingLong(hit -> hit.community().value()));
        return List.copyOf(hits.subList(0, Math.min(first, hits.size())));
    }

    private void count(String token) throws IOException {
        Term term = new Term(IndexField.GIST.key(), token);
        if (searcher.getIndexReader().docFreq(term) > DOCUMENTS_MAX) {
            return;
        }
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            SortedDocValues communities =
                    leaf.reader().getSortedDocValues(IndexField.COMMUNITY.key());
            if (postings != null && communities != null) {
                count(token, postings, communities, leaf.reader().getLiveDocs());
            }
        }
    }

    private void count(String token, PostingsEnum postings, SortedDocValues communities, Bits live)
            throws IOException {
        Map<Integer, Integer> byOrdinal = new HashMap<>();
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = postings.nextDoc()) {
            if ((live == null || live.get(doc)) && communities.advanceExact(doc)) {
                byOrdinal.merge(communities.ordValue(), postings.freq(), Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> entry : byOrdinal.entrySet()) {
            BytesRef id = communities.lookupOrd(entry.getKey());
            CommunityId community = CommunityId.of(id.utf8ToString());
            everywhere.merge(token, (long) entry.getValue(), Long::sum);
            if (!hidden.contains(community)) {
                counts.computeIfAbsent(community, _ -> new HashMap<>())
                        .merge(token, entry.getValue(), Integer::sum);
            }
        }
    }

    private List<CommunityId> mostCounted() {
        return counts.keySet().stream()
                .sorted(
                        Comparator.comparingDouble(this::rareness)
                                .reversed()
                                .thenComparingLong(CommunityId::value))
                .limit(COMMUNITIES_MAX)
                .toList();
    }

    private double rareness(CommunityId community) {
        double sum = 0;
        for (String token : counts.getOrDefault(community, Map.of()).keySet()) {
            sum += 1.0 / everywhere.getOrDefault(token, 1L);
        }
        return sum;
    }

    private Map<String, Double> gains(
            GistWords words, CommunityId community, double size, double all) {
        Map<String, Integer> here = counts.getOrDefault(community, Map.of());
        Map<String, Double> gains = new HashMap<>();
        words.byWord()
                .forEach((word, tokens) -> {
                    ToDoubleFunction<String> gain =
                            token ->
                                    Likeness.gain(
                                            here.getOrDefault(token, 0),
                                            size,
                                            everywhere.getOrDefault(token, 0L),
                                            all);
                    double whole = gain.applyAsDouble(word);
                    double beginnings =
                            tokens.stream()
                                    .filter(token -> !token.equals(word))
                                    .mapToDouble(gain)
                                    .average()
                                    .orElse(whole);
                    if (whole + beginnings > 0) {
                        gains.put(word, whole + beginnings);
                    }
                });
        return gains;
    }

    private static List<String> said(Map<String, Double> gains) {
        return gains.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS_SAID)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double sizeOf(CommunityId community) throws IOException {
        BytesRef id = new BytesRef(community.toString());
        double size = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            size += sizes.of(id, leaf.reader());
        }
        return size;
    }

    private double all() throws IOException {
        double all = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            all += sizes.all(leaf.reader());
        }
        return Math.max(1, all);
    }
}
