package app.foyer.evaluate;

/**
 * When a ranking is asked.
 *
 * @param member who asks; their first post has not happened yet, or has just happened
 * @param community where their first post was; -1 if it has not happened yet
 * @param communities how many exist: those numbered below
 * @param at epoch ms
 */
record Moment(int member, int community, int communities, long at) {
    boolean isAfterFirstPost() {
        return community >= 0;
    }
}
