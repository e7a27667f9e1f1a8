package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * One who follows a member, or asks to.
 *
 * @param name how they are called; null if it is not known (any more)
 */
public record Follower(MemberId member, @Nullable String name) {}
