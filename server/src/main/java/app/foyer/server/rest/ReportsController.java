package app.foyer.server.rest;

import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.ReportKind;
import app.foyer.contract.Reported;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.ReportCommand.Report;
import app.foyer.contract.command.ReportCommand.WithdrawReport;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListOwnReports;
import app.foyer.contract.query.RememberedQuery.ListReports;
import app.foyer.contract.query.ReportCard;
import app.foyer.contract.query.Viewer;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.moderation.Reporting;
import app.foyer.server.moderation.Trails;
import app.foyer.server.rest.Answers.Created;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports, and what was done to keep order. */
@Tag(name = "Moderation", description = "Removing and restoring posts, reports, the audit trail.")
@RestController
@RequestMapping("/v1")
final class ReportsController {
    private final Commands commands;
    private final Queries queries;
    private final Reporting reporting;
    private final Trails trails;

    ReportsController(Commands commands, Queries queries, Reporting reporting, Trails trails) {
        this.commands = commands;
        this.queries = queries;
        this.reporting = reporting;
        this.trails = trails;
    }

    /**
     * What is reported.
     *
     * @param about {@code post:}, {@code member:} or {@code community:} and an id
     * @param community in which a member is reported; absent for the operators
     * @param toOperators whether it goes to the operators in any case; absent for no
     * @param words further ones; absent for none
     */
    record ReportBody(
            String about,
            @Nullable CommunityId community,
            @Nullable Boolean toOperators,
            String kind,
            @Nullable String words) {}

    @Operation(
            operationId = "report",
            summary = "Report a post, a member or a community to moderators or operators")
    @PostMapping("/reports")
    ResponseEntity<Created> report(Caller caller, AtLeast atLeast, @RequestBody ReportBody body) {
        MemberId me = caller.actor();
        Reported about = reported(body.about());
        CommunityId place =
                reporting.place(
                        new Viewer(me),
                        about,
                        body.community(),
                        Boolean.TRUE.equals(body.toOperators()),
                        atLeast.position());
        ReportKind kind = Words.constant(ReportKind.class, body.kind(), "/kind");
        return Answers.created(
                commands.send(
                        new Report(me, about, place, kind, body.words()),
                        caller.authorship(me),
                        caller.idempotencyKey()),
                "/v1/reports/");
    }

    private static Reported reported(String text) {
        try {
            return Reported.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    Refusal.REPORT_INVALID,
                    "What is reported is post:, member: or community: and its id.");
        }
    }

    /**
     * A report, as JSON; its fields are {@link ReportCard}'s.
     *
     * @param outcome null while it is open, like {@code settledAt} and {@code reason}
     */
    record ReportView(
            ReportId id,
            @Nullable CommunityId community,
            String about,
            String kind,
            @Nullable String words,
            Instant at,
            int open,
            @Nullable String outcome,
            @Nullable Instant settledAt,
            @Nullable String reason) {
        static ReportView of(ReportCard card) {
            var settled = card.settled();
            return new ReportView(
                    card.report(),
                    card.place().equals(CommunityId.NETWORK) ? null : card.place(),
                    card.about().toString(),
                    Words.of(card.kind()),
                    card.words(),
                    card.at(),
                    card.open(),
                    settled == null ? null : Words.of(settled.outcome()),
                    settled == null ? null : settled.at(),
                    settled == null ? null : settled.reason());
        }
    }

    @Operation(operationId = "listOwnReports", summary = "What the caller reported, the last first")
    @GetMapping("/reports")
    ResponseEntity<PageView<ReportView>> own(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListOwnReports(caller.actor(), page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), ReportView::of);
    }

    @Operation(operationId = "withdrawReport", summary = "Take a report back")
    @DeleteMapping("/reports/{id}")
    ResponseEntity<Void> withdraw(Caller caller, @PathVariable ReportId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new WithdrawReport(id, me),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(
            operationId = "listReports",
            summary = "What is to be settled, the longest first; for founders and moderators")
    @GetMapping("/communities/{id}/reports")
    ResponseEntity<PageView<ReportView>> reports(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListReports(caller.viewer(), id, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), ReportView::of);
    }

    /**
     * How it is settled.
     *
     * @param outcome {@code dismissed} or {@code acted}
     */
    record SettlementBody(String outcome, String reason) {}

    @Operation(
            operationId = "settleReport",
            summary = "Settle a report, and all others about the same; founders and moderators")
    @PutMapping("/reports/{id}/settlement")
    ResponseEntity<Void> settle(
            Caller caller, @PathVariable ReportId id, @RequestBody SettlementBody body) {
        MemberId me = caller.actor();
        Outcome outcome = Words.constant(Outcome.class, body.outcome(), "/outcome");
        return Answers.done(
                reporting.settle(
                        id,
                        me,
                        outcome,
                        body.reason(),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    /**
     * Something that was done, as JSON; its fields are {@link Act}'s.
     *
     * @param by who did it; null for an operator, or the house itself
     */
    record ActView(
            long position,
            Instant at,
            String what,
            @Nullable MemberId by,
            boolean operator,
            @Nullable String about,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String to) {
        static ActView of(Act act) {
            return new ActView(
                    act.position(),
                    act.at(),
                    act.what(),
                    act.by(),
                    act.operator(),
                    act.about() == null ? null : act.about().toString(),
                    act.reason(),
                    act.until(),
                    act.to());
        }
    }

    @Operation(
            operationId = "listActs",
            summary = "All that was done to keep order, the last first; founders and moderators")
    @GetMapping("/communities/{id}/audit")
    ResponseEntity<PageView<ActView>> audit(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @RequestParam(required = false) @Nullable MemberId member,
            @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                trails.of(caller.viewer(), id, member, page.request(), atLeast.position()),
                ActView::of);
    }
}
