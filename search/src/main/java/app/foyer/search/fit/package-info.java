/**
 * How well a community fits somebody's words.
 *
 * <p><b>Enters:</b> the words of a newcomer's interests, or those of a community. <b>Leaves:</b>
 * communities by their likeness to them, each with the words that speak for it. Start at {@link
 * app.foyer.search.fit.Fit}, which is public because the room of questions asks it. The formula
 * stands in {@code Evidence}, which knows nothing of Lucene.
 *
 * <p><b>The way of a question.</b> {@code Clues} are made of the words: the rarest of them, and
 * their parts. {@code Occurrences} count, for each clue, in which communities posts hold it, and
 * which say it of themselves. {@code Candidates} are the communities that have most of them. {@code
 * Scores} weighs what speaks for each candidate, and {@code Languages} halves the likeness of those
 * that speak none of the asker's languages. For communities like another, {@code Portrait} finds
 * the words to ask with.
 *
 * <p><b>Cost.</b> Everything is bounded, whatever the index holds: so many clues, so many documents
 * read for each, so many candidates weighed ({@code FitLimits}). Of a word in more posts than are
 * read, an even sample over the whole index is, so what it says of large communities stays right
 * and of small ones becomes vague; such a word says little anyway.
 *
 * <p><b>What is counted</b> are posts that hold a word, not how often it stands in them, and always
 * as a share of what is written in the community, so repeating makes no community fit; volume does
 * by the logarithm of its size, and no more. Deleted posts, and the former words of edited ones,
 * are not counted; only the size that shares are taken of includes them until Lucene merges them
 * away. Words in communities that the asker may not see count for how frequent a word is, and for
 * nothing else.
 */
@NullMarked
package app.foyer.search.fit;

import org.jspecify.annotations.NullMarked;
