package app.foyer.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 over communities, each one document of all that was added to it. With Lucene's constants and
 * idf. Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009.
 */
final class WordCounts {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    private final Doubles lengths = new Doubles();
    private final int communities;
    private double allLengths;

    WordCounts(int communities) {
        this.communities = communities;
    }

    void add(int community, List<String> words) {
        for (String word : words) {
            counts.computeIfAbsent(word, _ -> new HashMap<>()).merge(community, 1, Integer::sum);
        }
        lengths.add(community, words.size());
        allLengths += words.size();
    }

    /** How well each community fits the words. */
    double[] scores(List<String> words) {
        double[] scores = new double[communities];
        double average = Math.max(1, allLengths / communities);
        for (String word : words) {
            Map<Integer, Integer> documents = counts.getOrDefault(word, Map.of());
            double df = documents.size();
            double idf = Math.log(1 + (communities - df + .5) / (df + .5));
            documents.forEach((community, count) -> {
                double norm = K1 * (1 - B + B * lengths.get(community) / average);
                scores[community] += idf * count / (count + norm);
            });
        }
        return scores;
    }
}
