/**
 * Checks, lightly and all the time, that what each bucket handled is what the log holds.
 *
 * <p>Each bucket counts, in the script that applies a batch, which events it was handed: one number
 * for every 10,000 positions ({@link app.foyer.query.audit.Handled}). {@link
 * app.foyer.query.audit.Auditor} compares the numbers with the log's own, the newest first and all
 * the others by turns. It finds what was skipped or handled twice; whether what was made of the
 * events is right, {@code verify} finds. {@link app.foyer.query.audit.Completeness} measures
 * whether recent posts stand where they are owed. Start at the auditor.
 */
@NullMarked
package app.foyer.query.audit;

import org.jspecify.annotations.NullMarked;
