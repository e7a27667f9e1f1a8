package app.foyer.contract.query;

import app.foyer.contract.Role;
import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One of those who found or moderate a community.
 *
 * @param name how they are called; null if it is not known (any more)
 */
public record Staff(MemberId member, @Nullable String name, Role role) {}
