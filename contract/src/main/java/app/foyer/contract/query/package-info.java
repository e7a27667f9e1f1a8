/**
 * What can be asked, and what the answers look like.
 *
 * <p>Each question is a record that names its answer's type: {@link
 * app.foyer.contract.query.Query}. An answer says at which position of the log it was read, and
 * whether that is as fresh as the caller wished: {@link app.foyer.contract.query.Answer}.
 */
@NullMarked
package app.foyer.contract.query;

import org.jspecify.annotations.NullMarked;
