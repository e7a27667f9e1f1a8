package app.foyer.evaluate.fit;

import java.util.List;

/**
 * How well communities were found by their words.
 *
 * @param asked how many texts were asked about
 * @param communities how many communities there are
 * @param rankings ours first, then the references
 * @param differences of ours to each reference
 */
public record FitResult(
        int asked, int communities, List<Ranking> rankings, List<Difference> differences) {
    public FitResult {
        rankings = List.copyOf(rankings);
        differences = List.copyOf(differences);
    }

    /**
     * What one ranking reached.
     *
     * @param mrr the mean of 1 / the rank of the right community
     * @param standardError of the mean
     * @param hitsAt1 the share of texts whose community came first
     * @param hitsAt3 the share of texts whose community was among the first three
     */
    public record Ranking(
            String name, double mrr, double standardError, double hitsAt1, double hitsAt3) {}

    /**
     * How much better ours is than a reference, text by text.
     *
     * @param reference its name
     * @param ratio our MRR : its
     * @param difference our MRR less its
     * @param low where the difference's 95 % interval begins
     * @param high and where it ends
     */
    public record Difference(
            String reference, double ratio, double difference, double low, double high) {}
}
