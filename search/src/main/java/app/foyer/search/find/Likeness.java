package app.foyer.search.find;

/**
 * How well what is written in a community fits a word. A community is taken to write at random,
 * each word as often as it does in the community, mixed with how often it comes in the whole
 * network: the query likelihood model with Jelinek-Mercer smoothing (Zhai and Lafferty, "A study of
 * smoothing methods for language models applied to information retrieval", ACM TOIS 22(2), 2004).
 * Against the network alone a word adds {@code ln(1 + (1 - l) (n / N) / (l (m / M)))}: n of the
 * community's N words, m of the network's M. The mixture leans heavily on the network ({@code l =
 * 0.9}), which does well where communities have written little.
 */
final class Likeness {
    private static final double NETWORK_SHARE = 0.9;

    /**
     * A community is taken to have written so much more, so that a single post proves little; in a
     * young network, a twentieth of all that is written there.
     */
    private static final double SIZE_ADDED_MAX = 200;

    private static final double SIZE_ADDED_SHARE = 0.05;

    /** A likelihood ratio, per root of a word, that is half of a perfect fit. */
    private static final double HALF = 4;

    private Likeness() {}

    /**
     * What a word, or the beginning of one, adds; 0 or more.
     *
     * @param here how often it comes in the community
     * @param size how much is written in the community
     * @param everywhere how often it comes in the network, at least as often as here
     * @param all how much is written in the network
     */
    static double gain(double here, double size, double everywhere, double all) {
        if (here <= 0) {
            return 0;
        }
        double added = Math.min(SIZE_ADDED_MAX, SIZE_ADDED_SHARE * all);
        double inCommunity = (1 - NETWORK_SHARE) * here / (size + added);
        double inNetwork = NETWORK_SHARE * everywhere / all;
        return Math.log1p(inCommunity / inNetwork);
    }

    /** Gains of some words, of {@code words} that were asked for, as a likeness of 0 to 1. */
    static double of(double gains, int words) {
        double perWord = gains / Math.sqrt(Math.max(1, words));
        return perWord / (perWord + HALF);
    }
}
