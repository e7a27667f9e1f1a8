/**
 * Drills: servers as processes of their own, on stores of their own, are written to, and come to
 * harm while they are: killed, stalled, out of room. Then what callers were told is compared with
 * what the log in Postgres holds.
 *
 * <p>{@link app.foyer.load.drill.AppendDrill} is {@code ./foyer drill append}: a list of {@code
 * Fault}s. A {@code Node} is a server, a {@code Town} the members and posts that are written to,
 * and {@code Writers} are the callers, who remember every acknowledgement ({@code Acknowledged}).
 * {@code LogRows} is what the log has; it says what was lost, doubled, left out or stored in part.
 * What a fault came to is an {@code Outcome}: a line with figures, and how many differences.
 *
 * <p>Callers see Foyer by HTTP only; what is compared is read past it, by JDBC.
 */
@NullMarked
package app.foyer.load.drill;

import org.jspecify.annotations.NullMarked;
