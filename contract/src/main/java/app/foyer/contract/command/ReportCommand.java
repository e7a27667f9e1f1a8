package app.foyer.contract.command;

import app.foyer.contract.AggregateId;
import app.foyer.contract.Outcome;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.event.ReportEvent;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import org.jspecify.annotations.Nullable;

/** What can be asked about a report. */
public sealed interface ReportCommand extends Command {
    ReportId report();

    @Override
    default AggregateId aggregate() {
        return ReportEvent.aggregate(report());
    }

    /**
     * Report something that one reads; what is reported already is not reported again.
     *
     * @param place to whose founders and moderators; {@link CommunityId#NETWORK} for operators
     * @param words further ones; null for none
     */
    record Report(
            MemberId reporter,
            Reported about,
            CommunityId place,
            ReportKind kind,
            @Nullable String words)
            implements ReportCommand {
        @Override
        public ReportId report() {
            return ReportId.of(reporter, about, place);
        }
    }

    /** Take it back; its reporter may. */
    record WithdrawReport(ReportId report, MemberId reporter) implements ReportCommand {}

    /**
     * Settle it; founders and moderators of its place may, but about themselves.
     *
     * @param by null for an operator, who may everywhere
     */
    record SettleReport(ReportId report, @Nullable MemberId by, Outcome outcome, String reason)
            implements ReportCommand {}
}
