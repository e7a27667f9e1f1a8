package app.foyer.contract.query;

import app.foyer.contract.id.CommunityId;
import java.time.Instant;

/**
 * A community that opens soon, or opened lately.
 *
 * @param about what it is about; may be empty
 * @param opened whether it has opened
 */
public record OpeningNight(
        CommunityId community, String name, String about, Instant at, boolean opened) {}
