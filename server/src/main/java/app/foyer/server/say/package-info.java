/**
 * What the commands say to people at a terminal.
 *
 * <p>Progress goes to standard output, one line per step ({@link app.foyer.server.say.Voice}); what
 * went wrong goes to standard error in one line, without a stack trace ({@link
 * app.foyer.server.say.Unable}). The log file has the details of both.
 */
@NullMarked
package app.foyer.server.say;

import org.jspecify.annotations.NullMarked;
