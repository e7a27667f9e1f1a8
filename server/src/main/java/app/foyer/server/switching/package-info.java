/**
 * Coming from another network, and going there: what its owner brings along, and what they take
 * with them.
 *
 * <p>Enters: files that people were given elsewhere ({@code following_accounts.csv}, an
 * ActivityStreams 2.0 {@code outbox.json}, or the archive that holds it). They are nobody's word
 * but the caller's: they are read strictly, within limits ({@link SwitchingLimits}), and looked at
 * to the end before anything is done. Leaves: commands to the command side, and an answer of what
 * became of each line or post. The other way, {@link Export} writes all that the house knows of a
 * member as an archive of the same form, so that another house can take it in.
 *
 * <p>Nobody is followed, or shown as present, without their own say: an address counts only where a
 * member claims it. Start at {@link FollowsImport}, {@link PostsImport} and {@link Export}; the
 * controllers of REST hand them what was sent.
 */
@NullMarked
package app.foyer.server.switching;

import org.jspecify.annotations.NullMarked;
