/**
 * Counts what the ranking needs, and reads it again: the bucket of signals, one world of its own
 * beside the sixteen of the ids, because a newcomer's first words are the first in the whole
 * network, and a community's neighbours are all others.
 *
 * <p>{@link app.foyer.query.signals.SignalFold} turns events into changes: it reads what a batch
 * touches, folds the events, and hands over what is different now. Whole numbers only, per day or
 * per half month ({@code Histogram}); nothing is rewritten for time to pass, decay is a matter of
 * reading. {@link app.foyer.query.signals.CandidateReader} finds a bounded number of candidates for
 * somebody and reads their figures. Which keys there are: {@code docs/reference/redis-keys.md}.
 *
 * <p>The fold and the reader are public, because the rooms that follow the log and that answer
 * questions both need them; {@link app.foyer.query.signals.RecordedRanking} runs them over recorded
 * histories, for the evaluation.
 */
@NullMarked
package app.foyer.query.signals;

import org.jspecify.annotations.NullMarked;
