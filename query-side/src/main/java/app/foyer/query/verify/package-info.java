/**
 * Proves what is live equal to a fresh replay of the log, or says where it is not. Start at {@link
 * app.foyer.query.verify.Verifier}.
 */
@NullMarked
package app.foyer.query.verify;

import org.jspecify.annotations.NullMarked;
