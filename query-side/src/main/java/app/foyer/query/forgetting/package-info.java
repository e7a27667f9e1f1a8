/**
 * Sees to it that who is forgotten is gone from Redis' own files, too, which keep what a key once
 * held. Start at {@link app.foyer.query.forgetting.Purge}.
 */
@NullMarked
package app.foyer.query.forgetting;

import org.jspecify.annotations.NullMarked;
