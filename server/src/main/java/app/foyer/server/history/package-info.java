/**
 * Takes in recorded histories: folders of tab-separated files, sorted by time, of which {@code
 * docs/operating/import.md} is the specification.
 *
 * <p>Files are read as streams ({@code HistoryFolder}); their lines become commands, each dated
 * with the history's own time, and are sent in batches through the same deciders as everything else
 * ({@link app.foyer.server.history.HistoryImport}). Ids derive from the history's name and the
 * source's ids, so that a second run, or one after a kill, asks for the same things again and adds
 * only what is not there. A line that is malformed, or refused, is reported with its file and
 * number and stops nothing but itself.
 */
@NullMarked
package app.foyer.server.history;

import org.jspecify.annotations.NullMarked;
