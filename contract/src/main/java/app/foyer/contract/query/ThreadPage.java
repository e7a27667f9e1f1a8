package app.foyer.contract.query;

import app.foyer.contract.id.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a thread, flat.
 *
 * @param thread the post that began it
 * @param firstPost its card; null if the viewer does not see it (any more)
 * @param replies to it, and to its replies, the newest first
 */
public record ThreadPage(PostId thread, @Nullable Card firstPost, Page<Card> replies) {}
