/** The command line and the launcher: what people see when something is wrong. */
@NullMarked
package app.foyer.server.cli;

import org.jspecify.annotations.NullMarked;
