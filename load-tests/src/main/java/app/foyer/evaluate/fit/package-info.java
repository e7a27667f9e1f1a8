/**
 * The task Fit: does what somebody is interested in lead them to the right community?
 *
 * <p><b>Enters:</b> a folder with {@code titles.tsv}, or with a history whose posts have texts.
 * <b>Leaves:</b> the mean reciprocal rank of a later text's own community when its words are taken
 * for a newcomer's interests; ours beside BM25 on the communities' names and BM25 on all that was
 * written in each before. Ours is asked of the server's own search code, fed with events. Start at
 * {@link app.foyer.evaluate.fit.FitEvaluation}.
 */
@NullMarked
package app.foyer.evaluate.fit;

import org.jspecify.annotations.NullMarked;
