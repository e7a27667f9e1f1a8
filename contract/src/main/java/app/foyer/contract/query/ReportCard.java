package app.foyer.contract.query;

import app.foyer.contract.Outcome;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param reporter for operators, and for the reporter themselves; null for others
 * @param place who settles it: a community's moderators, or operators ({@link CommunityId#NETWORK})
 * @param words further ones; null if there are none
 * @param open how many report the same thing there, and are still to be settled
 * @param settled how it was; null while it is open
 */
public record ReportCard(
        ReportId report,
        @Nullable MemberId reporter,
        CommunityId place,
        Reported about,
        ReportKind kind,
        @Nullable String words,
        Instant at,
        int open,
        @Nullable Settled settled) {

    /** How a report was settled. */
    public record Settled(Outcome outcome, Instant at, @Nullable String reason) {}
}
