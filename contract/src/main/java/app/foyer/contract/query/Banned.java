package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who is kept out of a community.
 *
 * @param name how they are called; null if it is not known (any more)
 * @param reason null if it is not known any more
 */
public record Banned(MemberId member, @Nullable String name, Instant at, @Nullable String reason) {}
