/**
 * Looks at what a member writes, before it is decided and when it is shown: in which language it
 * is, and where links are in it. Enters: a text. Leaves: a {@link app.foyer.contract.Content} to be
 * decided, or the links of a text. Start at {@link app.foyer.server.writing.Writing}.
 */
@NullMarked
package app.foyer.server.writing;

import org.jspecify.annotations.NullMarked;
