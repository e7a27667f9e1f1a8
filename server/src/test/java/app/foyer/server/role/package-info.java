/** The roles, and what a server is told. */
@NullMarked
package app.foyer.server.role;

import org.jspecify.annotations.NullMarked;
