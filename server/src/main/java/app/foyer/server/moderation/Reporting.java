package app.foyer.server.moderation;

import app.foyer.contract.Authorship;
import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.Reported;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.IdempotencyKey;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.command.ReportCommand.SettleReport;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindCards;
import app.foyer.contract.query.RememberedQuery.ListAlike;
import app.foyer.contract.query.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom a report goes, and how all that report the same are settled at once. */
public final class Reporting {
    private final Commands commands;
    private final Queries queries;

    public Reporting(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Who is to settle a report: the moderators of a post's community, or of the one in which a
     * member is reported; else operators.
     *
     * @param community in which a member is reported; null for none
     * @throws Refused {@code post-unknown}
     */
    public CommunityId place(
            Viewer viewer,
            Reported about,
            @Nullable CommunityId community,
            boolean toOperators,
            long atLeast) {
        if (toOperators) {
            return CommunityId.NETWORK;
        }
        return switch (about.kind()) {
            case POST -> communityOf(new PostId(about.id()), viewer, atLeast);
            case MEMBER -> community == null ? CommunityId.NETWORK : community;
            case COMMUNITY -> CommunityId.NETWORK;
        };
    }

    private CommunityId communityOf(PostId post, Viewer viewer, long atLeast) {
        var found = queries.ask(new FindCards(viewer, List.of(post)), atLeast);
        return Answer.one(found, post, Refusal.POST_UNKNOWN).community();
    }

    /**
     * Settles a report, and then the others about the same thing in the same place.
     *
     * @param by null for an operator
     * @return of the last that was settled
     */
    public Receipt settle(
            ReportId report,
            @Nullable MemberId by,
            Outcome outcome,
            String reason,
            Authorship authorship,
            @Nullable IdempotencyKey key) {
        List<ReportId> alike = alike(report);
        Receipt last =
                commands.send(new SettleReport(report, by, outcome, reason), authorship, key);
        for (ReportId other : alike) {
            if (!other.equals(report)) {
                last = settleUnlessDone(other, by, outcome, reason, authorship, last);
            }
        }
        return last;
    }

    /** What the query side does not know yet is settled alone. */
    private List<ReportId> alike(ReportId report) {
        try {
            return queries.ask(new ListAlike(report), 0).value();
        } catch (Refused unknown) {
            return List.of();
        }
    }

    /** One that was taken back, or settled by somebody else, meanwhile is passed over. */
    private Receipt settleUnlessDone(
            ReportId report,
            @Nullable MemberId by,
            Outcome outcome,
            String reason,
            Authorship authorship,
            Receipt last) {
        try {
            return commands.send(new SettleReport(report, by, outcome, reason), authorship);
        } catch (Refused done) {
            return last;
        }
    }
}
