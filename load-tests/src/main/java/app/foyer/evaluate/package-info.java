/**
 * Judges rankings on the newcomers of a recorded history: would they have been sent where they felt
 * at home? Tasks, measures and baselines are defined in {@code docs/reference/evaluation.md}.
 *
 * <p>{@link app.foyer.evaluate.Evaluate} is where the launcher comes in, {@code Evaluation} the way
 * of a history through it. A ranking is a {@code Rankings}: it sees what happens, in order, and is
 * asked for an order at some moments. {@code Ours} runs the server's own signals and ranker; the
 * others are what is done elsewhere. {@code Table} and {@code Report} show what came of it.
 */
@NullMarked
package app.foyer.evaluate;

import org.jspecify.annotations.NullMarked;
