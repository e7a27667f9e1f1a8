/**
 * What operators see: which part is ill, and how commands fare.
 *
 * <p>Each {@link Part} is a health indicator of its own, so that {@code /actuator/health} (on the
 * management port) names the part and the reason; the composition root makes the parts. {@link
 * MeteredCommands} times commands. The names of all metrics stand in {@code
 * docs/reference/metrics.md}. Public: {@link Part}, {@link Rebuilder} and {@link MeteredCommands},
 * for the composition root.
 */
@NullMarked
package app.foyer.server.operate;

import org.jspecify.annotations.NullMarked;
