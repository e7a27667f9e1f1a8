/**
 * Makes forgetting happen: what {@code member.forgotten} in the log asks for is done by every node,
 * and again by every node that starts, so nothing is left over when one stops halfway.
 *
 * <p>The log is the list of what is to be done, and each step done twice is as done once. Start at
 * {@link app.foyer.command.forgetting.Forgetting}.
 */
@NullMarked
package app.foyer.command.forgetting;

import org.jspecify.annotations.NullMarked;
