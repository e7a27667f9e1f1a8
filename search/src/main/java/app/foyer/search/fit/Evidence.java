package app.foyer.search.fit;

/**
 * From how often a word is used in a community to how much it speaks for the community. Pure.
 *
 * <p><b>The formula.</b> The words somebody is interested in are thought of as drawn from a mixture
 * of a community's language and everybody else's; the evidence of one word is how much likelier
 * that makes it:
 *
 * <pre>
 *   evidence = ln(1 + A · here / elsewhere)
 *   here      = (posts here with the word + M · own) / (words here + M)
 *   elsewhere = (posts elsewhere with the word + K) / (words elsewhere + K · V)
 * </pre>
 *
 * where {@code own} is the word's share of what the community says of itself. This is the query
 * likelihood of Hiemstra (A Linguistically Motivated Probabilistic Model of Information Retrieval,
 * ECDL 1998) with Jelinek-Mercer smoothing, A = (1 - λ) / λ (Zhai, Lafferty: A Study of Smoothing
 * Methods for Language Models Applied to Information Retrieval, TOIS 22, 2004); its background is
 * not everything but everything else, as in complement naive Bayes (Rennie et al.: Tackling the
 * Poor Assumptions of Naive Bayes Text Classifiers, ICML 2003), and M is Dirichlet's prior, of
 * which the community's own words are the mean: a community in which nothing is written yet is
 * known by what it says of itself, one with ten thousand words by what is written.
 *
 * <p><b>Size.</b> Evidence is taken from shares, so it does not grow with volume. What does is the
 * prior chance that words of any kind belong to a community in which much is written, and that is
 * added once, dampened ({@link #ofSize}). Without it the formula is worse than BM25 where
 * communities differ much in size, and best where they are made alike. MRR over BM25's, asked about
 * texts from 50 % to 70 % of three histories (titles, a chat, a forum), by how much of the prior
 * counts:
 *
 * <pre>
 *   0     1.11  0.90  0.83
 *   0.5   1.10  1.12  1.01
 *   0.75  1.10  1.17  1.06
 *   1     1.10  1.24  1.09
 * </pre>
 *
 * Not all of it is taken because a newcomer is better off in a smaller room that fits as well.
 *
 * <p><b>The constants</b> else were chosen on the titles in the same way; none of them is sharp. M
 * was chosen with the communities cut down to between one title and all of theirs. V, of which they
 * say nothing, keeps a word that nobody has used from looking like one in three.
 */
final class Evidence {
    /** A: at λ = 0.8, a word that is as frequent here as elsewhere adds 0.22. */
    private static final double TRUST_IN_USE = 0.25;

    /** M, in words. */
    private static final double OWN_WORDS = 30;

    /** K, in posts: what a word needs to be used elsewhere until its rarity means something. */
    private static final double UNSEEN_POSTS = 3;

    /** V, in words. */
    private static final double WORDS_KNOWN_AT_FIRST = 1_000;

    /** How much of the logarithm of a community's size counts; all of it would be Bayes's prior. */
    private static final double TRUST_IN_SIZE = 0.75;

    /** The evidence at which likeness is one half, and how much more makes the odds e to one. */
    private static final double HALF_AT = 6;

    private static final double SOFTNESS = 2.5;

    private Evidence() {}

    /**
     * How a word is used; in a sample of the posts, if there are too many.
     *
     * @param here posts of the community that hold it, in the sample
     * @param own its share of what the community says of itself, 0 to 1
     * @param wordsHere how many words are written in the community, in all
     * @param everywhere posts that hold it, in the sample
     * @param words how many words are written, in all
     * @param sampled how large a share of the posts that hold it the sample is, over 0 to 1
     */
    record Use(
            double here,
            double own,
            double wordsHere,
            double everywhere,
            double words,
            double sampled) {}

    /** How much a word speaks for a community, in nats; 0 if it is not used there, never less. */
    static double of(Use use) {
        double written = use.here() / (use.wordsHere() * use.sampled() + OWN_WORDS);
        double said = use.own() * OWN_WORDS / (use.wordsHere() + OWN_WORDS);
        double wordsElsewhere = Math.max(0, use.words() - use.wordsHere()) * use.sampled();
        double elsewhere =
                (Math.max(0, use.everywhere() - use.here()) + UNSEEN_POSTS)
                        / (wordsElsewhere + UNSEEN_POSTS * WORDS_KNOWN_AT_FIRST);
        return Math.log1p(TRUST_IN_USE * (written + said) / elsewhere);
    }

    /**
     * How much its size alone speaks for a community, in nats; under 0 for a small one.
     *
     * @param wordsHere how many words are written in the community
     * @param wordsTypical how many are written in one on average
     */
    static double ofSize(double wordsHere, double wordsTypical) {
        return TRUST_IN_SIZE * Math.log((wordsHere + OWN_WORDS) / (wordsTypical + OWN_WORDS));
    }

    /**
     * Likeness in [0, 1]: a logistic curve of how much more speaks for a community than for the
     * place at large, so that somebody with many words and somebody with one can be compared. It is
     * soft because words that stand together do not speak independently.
     *
     * @param aboveParNats the sum of what speaks for the community, less the mean of what the words
     *     say over all that is written
     */
    static double likeness(double aboveParNats) {
        return 1 / (1 + Math.exp((HALF_AT - aboveParNats) / SOFTNESS));
    }
}
