package app.foyer.search.find;

/**
 * One thing that a searcher asks for.
 *
 * @param text as it was typed, without signs
 * @param begins whether words that begin so will do
 * @param excluded whether it must not occur
 */
record Word(String text, boolean begins, boolean excluded) {}
