package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who comes to a gathering.
 *
 * @param name how they are called; null if it is not known (any more)
 */
public record Comer(MemberId member, @Nullable String name) {}
