package app.foyer.server.graphql;

import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.ReportCommand;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.RememberedQuery.ListReports;
import app.foyer.contract.query.ReportCard;
import app.foyer.contract.query.Viewer;
import app.foyer.server.graphql.Connection.Edge;
import app.foyer.server.graphql.MutationController.Written;
import app.foyer.server.moderation.Reporting;
import app.foyer.server.moderation.Trails;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reports, and what was done to keep order: {@code reports.graphqls}. */
@Controller
final class ReportController {
    private final Commands commands;
    private final Reporting reporting;
    private final Trails trails;

    ReportController(Commands commands, Reporting reporting, Trails trails) {
        this.commands = commands;
        this.reporting = reporting;
        this.trails = trails;
    }

    @MutationMapping
    Written report(
            Wish wish,
            @Argument String about,
            @Argument @Nullable String community,
            @Argument boolean toOperators,
            @Argument ReportKind kind,
            @Argument @Nullable String words) {
        MemberId me = wish.caller().actor();
        Reported reported = reported(about);
        CommunityId in = community == null ? null : GlobalId.community(community);
        CommunityId place = reporting.place(new Viewer(me), reported, in, toOperators, 0);
        var command = new ReportCommand.Report(me, reported, place, kind, words);
        return Written.of(
                GlobalId.of(command.report()),
                commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }

    private static Reported reported(String id) {
        try {
            return Reported.of(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Refusal.REPORT_INVALID, "What is reported is a post, a member or a community.");
        }
    }

    @MutationMapping
    Written withdrawReport(Wish wish, @Argument String report) {
        MemberId me = wish.caller().actor();
        ReportId id = GlobalId.report(report);
        return Written.of(
                GlobalId.of(id),
                commands.send(
                        new WithdrawReport(id, me),
                        wish.caller().authorship(me),
                        wish.idempotencyKey()));
    }

    @MutationMapping
    Written settleReport(
            Wish wish,
            @Argument String report,
            @Argument Outcome outcome,
            @Argument String reason) {
        MemberId me = wish.caller().actor();
        ReportId id = GlobalId.report(report);
        return Written.of(
                GlobalId.of(id),
                reporting.settle(
                        id,
                        me,
                        outcome,
                        reason,
                        wish.caller().authorship(me),
                        wish.idempotencyKey()));
    }

    /** A report. */
    record Report(
            String id,
            @Nullable String community,
            String about,
            ReportKind kind,
            @Nullable String words,
            String at,
            int open,
            @Nullable Settled settled) {
        static Report of(ReportCard card) {
            boolean toOperators = card.place().equals(CommunityId.NETWORK);
            return new Report(
                    GlobalId.of(card.report()),
                    toOperators ? null : GlobalId.of(card.place()),
                    card.about().toString(),
                    card.kind(),
                    card.words(),
                    card.at().toString(),
                    card.open(),
                    Settled.of(card.settled()));
        }
    }

    /** How a report was settled. */
    record Settled(Outcome outcome, String at, @Nullable String reason) {
        static @Nullable Settled of(ReportCard.@Nullable Settled settled) {
            return settled == null
                    ? null
                    : new Settled(settled.outcome(), settled.at().toString(), settled.reason());
        }
    }

    @QueryMapping
    Connection<Edge<Report>> reports(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        var asked = new ListReports(reading.viewer(), id, new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), Report::of);
    }

    @QueryMapping
    Connection<Edge<Report>> ownReports(
            @ContextValue Reading reading,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        var asked = new ListOwnReports(reading.caller().actor(), new PageRequest(first, after));
        return Connection.of(reading.atLeast(atLeast).ask(asked), Report::of);
    }

    /** Something that was done. */
    record Done(
            String at,
            String what,
            @Nullable String by,
            boolean operator,
            @Nullable String about,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String to) {
        static Done of(Act act) {
            return new Done(
                    act.at().toString(),
                    act.what(),
                    act.by() == null ? null : GlobalId.of(act.by()),
                    act.operator(),
                    act.about() == null ? null : act.about().toString(),
                    act.reason(),
                    act.until() == null ? null : act.until().toString(),
                    act.to());
        }
    }

    @QueryMapping
    Connection<Edge<Done>> audit(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument @Nullable String member,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String atLeast) {
        CommunityId id = GlobalId.community(community);
        MemberId about = member == null ? null : GlobalId.member(member);
        Reading current = reading.atLeast(atLeast);
        return Connection.of(
                current.noted(
                        trails.of(
                                current.viewer(),
                                id,
                                about,
                                new PageRequest(first, after),
                                current.atLeast())),
                Done::of);
    }
}
