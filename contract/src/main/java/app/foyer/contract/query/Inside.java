package app.foyer.contract.query;

import app.foyer.contract.Role;
import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One who is in a community.
 *
 * @param name how they are called; null if it is not known (any more)
 */
public record Inside(MemberId member, @Nullable String name, Role role) {}
