package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One whom a member blocked.
 *
 * @param name how they are called; null if it is not known (any more)
 */
public record Blocked(MemberId member, @Nullable String name) {}
