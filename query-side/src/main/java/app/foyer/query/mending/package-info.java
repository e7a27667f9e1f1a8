/**
 * What operators do about dead letters: have an entity folded anew, or leave its events out for
 * good (decision 0031).
 *
 * <p>A bucket is changed here otherwise than by the log. So its epoch is raised before and after:
 * whoever followed the log for it takes it anew with what it holds then, and nobody keeps what was
 * read of it before. Start at {@link app.foyer.query.mending.Mending}.
 */
@NullMarked
package app.foyer.query.mending;

import org.jspecify.annotations.NullMarked;
