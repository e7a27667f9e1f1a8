package app.foyer.contract.query;

import app.foyer.contract.id.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who asks to be let into a community.
 *
 * @param name how they are called; null if it is not known (any more)
 * @param words to those who decide; null for none
 */
public record Asking(MemberId member, @Nullable String name, Instant at, @Nullable String words) {}
