/**
 * What happens by itself: an event, or a time that has come, lets a command follow.
 *
 * <p>A {@link app.foyer.command.policy.Policy} is pure. It says what an event puts on the {@code
 * agenda} or takes off it, and which command an entry of the agenda leads to once it is due. {@link
 * app.foyer.command.policy.Policies} does the rest, on one node at a time: it follows the log, and
 * stores the agenda's changes together with the position in Postgres, so that a restart neither
 * forgets nor repeats an entry; and it sends the commands of what is due by the domain's clock.
 *
 * <p>A command may be sent more than once (a node may break off before the entry is crossed out);
 * it takes effect once, because the decider that it goes to sees whether it is done already. So
 * every command of a policy must be one whose second time changes nothing.
 */
@NullMarked
package app.foyer.command.policy;

import org.jspecify.annotations.NullMarked;
