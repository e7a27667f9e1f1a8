/**
 * Answers questions to the index.
 *
 * <p><b>Words.</b> A member's words are words, not a query language: all must occur, in any order
 * and near or far. Three signs mean more: {@code "…"} the words side by side, {@code mon*} words
 * that begin so (two characters at least), {@code -word} words that must not occur (beside some
 * that must). Nothing that can be typed is an error but too little or too much of it; what holds no
 * word (only signs, only exclusions) finds nothing. A word that the analysis splits is searched as
 * its parts side by side.
 *
 * <p><b>Who sees what.</b> What belongs to a community that is not open is excluded inside the
 * query unless the viewer is in that community, so neither hits, pages nor highlights can show it.
 *
 * <p><b>Order and pages.</b> The best first by BM25, the newer first where scores are equal. A
 * cursor holds the score and the id of the entry that it follows, so an entry keeps its place while
 * others come and go. The scores themselves move a little as the index grows (BM25 weighs a word by
 * how many posts have it, and a post by its length against the mean): an entry whose score lies
 * within that movement of the cursor's can then come twice or not at all.
 *
 * <p>Which communities fit somebody's words is another matter, for {@link app.foyer.search.fit}.
 *
 * <p>Start at {@link app.foyer.search.find.Finder}, which is public because the configuration makes
 * it.
 */
@NullMarked
package app.foyer.search.find;

import org.jspecify.annotations.NullMarked;
