/**
 * What a server does: one image, several roles.
 *
 * <p>{@link app.foyer.server.role.Role} is the table: which role starts what. {@code House} starts
 * the sides that the roles ask for, and stops them; {@code Composition} shows them to Spring. A
 * question or a command that this node's roles do not cover is answered with {@link
 * app.foyer.server.role.QueriesElsewhere}.
 */
@NullMarked
package app.foyer.server.role;

import org.jspecify.annotations.NullMarked;
