/**
 * Keeps the index up with the log. This page specifies what is in it.
 *
 * <p><b>Enters:</b> every event of the log, in the order of positions, through {@link
 * app.foyer.search.index.IndexingProcessor}. <b>Leaves:</b> {@link
 * app.foyer.search.index.SearchIndex.Opened}, a searcher and the position up to which everything is
 * in it. Start at {@link app.foyer.search.index.SearchIndex}; which event changes what stands in
 * {@code Documents}, which is pure.
 *
 * <p><b>Documents.</b> Four kinds, by the field {@code kind}; the fields are {@link
 * app.foyer.search.index.IndexField}, and {@code docs/reference/index-fields.md} shows them as a
 * table.
 *
 * <ul>
 *   <li>{@code post}: a post or a reply whose words are known. One without known words is not
 *       there, because there is nothing to find it by. An edit replaces it, a deletion removes it.
 *       While a moderator has removed it, its {@code removed} is 1, and no question finds it.
 *   <li>{@code import}: a post that its author brought along from elsewhere, until it is edited
 *       here. Like a post, but without {@code community-order}: it does not tell what is written in
 *       the community.
 *   <li>{@code community}: what a community says of itself. A new description replaces it.
 *   <li>{@code closed}: a mark that a community is not open; written when it is founded, removed
 *       when it opens. What carries a marked community's id in {@code community} is found by those
 *       only who are in it. The marks are read once per searcher, so a community's opening changes
 *       one document and not each of its posts.
 * </ul>
 *
 * <p><b>Order.</b> Ids sort by the time at which they were made (imports derive theirs from the
 * history's own times), so the id is also the order of recency; no time is indexed.
 *
 * <p><b>Position.</b> A commit's user data hold {@code position}, the last event in it, and {@code
 * schema}, the number of this specification, and {@code parked}, a line for each dead letter: whose
 * events are not in it ({@link app.foyer.contract.projection.DeadLetter}). Positions have no gaps
 * and come in order, so an event at or before the index's position is a redelivery and is passed
 * over. An index of another schema, or one that cannot be read, or one that is ahead of the log, is
 * emptied and built anew.
 *
 * <p><b>Place.</b> An index lies in the node's directory itself, until a reset: then the next one
 * is built in a directory {@code index-1} in it, after another reset in {@code index-2}, and so on.
 * Several may lie there when a node starts; of those with a commit the one with the highest number
 * counts, and the others are deleted. One that is to take over is first committed when it does, so
 * what was half-built has no commit.
 *
 * <p><b>Whole or not.</b> Until an index has got to where the log ended when it was opened, more is
 * missing in it than what is new, and every answer says that it is stale.
 *
 * <p><b>Personal data.</b> The index holds words in the clear, which the log does not; {@code
 * author} is there so that a member's words can be taken out of it. When one is forgotten, their
 * posts are deleted and merged away before the next commit.
 *
 * <p><b>By community.</b> What is counted by community, and not looked for, goes by {@code
 * community-order}; how much is written in each is counted once for every segment, when a searcher
 * first shows it. Beside their words, posts and names have their words' parts (four characters
 * each), which make up for the stemming that there is not: they tell how alike words are, for
 * {@code app.foyer.search.fit}.
 *
 * <p>What is public here is so because the rooms of questions and the configuration use it.
 */
@NullMarked
package app.foyer.search.index;

import org.jspecify.annotations.NullMarked;
