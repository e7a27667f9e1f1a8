package app.foyer.contract.query;

import org.jspecify.annotations.Nullable;

/**
 * A thread that is being answered.
 *
 * @param firstPost the post that began it
 * @param lastReply null if none of the last three is seen (any more)
 */
public record LivelyThread(Card firstPost, @Nullable Card lastReply) {}
