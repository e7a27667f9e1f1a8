package app.foyer.contract.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An operator lets a member read, and do nothing.
 *
 * @param until null for without end
 * @param reason null if it is not known any more
 */
public record Suspension(@Nullable Instant until, @Nullable String reason) {}
