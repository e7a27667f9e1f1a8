/**
 * Drills: servers as processes of their own, on stores of their own, are written to, and come to
 * harm while they are: killed, stalled, out of room, robbed of what they remember. Then what
 * callers were told is compared with what is there.
 *
 * <p>{@link app.foyer.load.drill.AppendDrill} is {@code ./foyer drill append}, {@link
 * app.foyer.load.drill.ProjectionsDrill} is {@code ./foyer drill projections}: each a list of
 * {@code Fault}s, which a {@code Course} goes through. A {@code Node} is a server, and {@code
 * Writers} are the callers, who remember every acknowledgement ({@code Acknowledged}). What a fault
 * came to is an {@code Outcome}: a line with figures, and how many differences.
 *
 * <p>The first drill is about the log. A {@code Town} is the members and posts that are written to;
 * {@code LogRows} is what the log has; it says what was lost, doubled, left out or stored in part.
 *
 * <p>The second is about what is remembered of it. A {@code City} has closed communities and
 * outsiders, too; {@code CityLife} is what goes on in it, and {@code Onlookers} read meanwhile. A
 * {@code Scene} does the {@code Harm} in the midst of it, waits until it has healed, has {@code
 * ./foyer verify} compare everything with a replay ({@code Verified}), and looks around ({@code
 * Sights}): what is missing, what is there twice, what is shown to whom it should not be; and what
 * Redis needs ({@code Memory}).
 *
 * <p>Callers see Foyer by HTTP only; what is compared, or harmed, is reached past it, by JDBC and
 * by Redis' own protocol ({@code BackDoor}).
 */
@NullMarked
package app.foyer.load.drill;

import org.jspecify.annotations.NullMarked;
