package app.foyer.contract.event;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Outcome;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a report. Whatever is said about it is kept for its reporter. */
public sealed interface ReportEvent extends Event, PersonalEvent {
    ReportId report();

    MemberId reporter();

    /** Who settles it: a community's moderators, or operators ({@link CommunityId#NETWORK}). */
    CommunityId place();

    Reported about();

    @Override
    default AggregateId aggregate() {
        return aggregate(report());
    }

    @Override
    default MemberId owner() {
        return reporter();
    }

    static AggregateId aggregate(ReportId report) {
        return new AggregateId("report", report.toString());
    }

    /**
     * A member reported something.
     *
     * @param accused whose it is; null for a community
     */
    @StoredAs("report.made")
    record ReportMade(
            ReportId report,
            MemberId reporter,
            CommunityId place,
            Reported about,
            @Nullable MemberId accused,
            Instant at,
            ReportKind kind,
            @Personal @Nullable String words)
            implements ReportEvent {}

    /** Its reporter took it back, or is forgotten. */
    @StoredAs("report.withdrawn")
    record ReportWithdrawn(
            ReportId report, MemberId reporter, CommunityId place, Reported about, Instant at)
            implements ReportEvent {}

    /**
     * It was settled.
     *
     * @param by the founder or moderator who did; null for an operator
     */
    @StoredAs("report.settled")
    record ReportSettled(
            ReportId report,
            MemberId reporter,
            CommunityId place,
            Reported about,
            @Nullable MemberId by,
            Instant at,
            Outcome outcome,
            @Personal @Nullable String reason)
            implements ReportEvent {}
}
