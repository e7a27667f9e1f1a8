package app.foyer.server.operate;

import app.foyer.contract.Outcome;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.ReportId;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListReportsForOperators;
import app.foyer.server.moderation.Reporting;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/reports}: what is reported to operators, or with {@code community} to its
 * moderators, and not settled. {@code POST /actuator/reports/<report>} with {@code outcome} and
 * {@code reason} settles it, and all others about the same.
 */
@Endpoint(id = "reports")
final class ReportsEndpoint {
    static final int FIRST_DEFAULT = 20;

    private final OperatorCommands commands;
    private final Queries queries;
    private final Reporting reporting;

    ReportsEndpoint(OperatorCommands commands, Queries queries, Reporting reporting) {
        this.commands = commands;
        this.queries = queries;
        this.reporting = reporting;
    }

    @ReadOperation
    WebEndpointResponse<?> list(
            @Nullable String community, @Nullable Integer first, @Nullable String after) {
        return OperatorCommands.answer(() -> {
            int count = Objects.requireNonNullElse(first, FIRST_DEFAULT);
            return queries.ask(
                            new ListReportsForOperators(
                                    place(community), new PageRequest(count, after)),
                            0)
                    .value();
        });
    }

    /** The network itself, if none is named. */
    static CommunityId place(@Nullable String community) {
        try {
            return community == null ? CommunityId.NETWORK : CommunityId.of(community);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.COMMUNITY_UNKNOWN);
        }
    }

    @WriteOperation
    WebEndpointResponse<?> settle(@Selector String report, String outcome, String reason) {
        return commands.done(operator ->
                reporting.settle(id(report), null, outcome(outcome), reason, operator, null));
    }

    private static ReportId id(String text) {
        try {
            return ReportId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.REPORT_UNKNOWN);
        }
    }

    private static Outcome outcome(String word) {
        try {
            return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.REPORT_INVALID, "An outcome is dismissed or acted.");
        }
    }
}
