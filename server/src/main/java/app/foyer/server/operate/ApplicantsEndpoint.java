package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.MemberCommand.AdmitApplicant;
import app.foyer.contract.command.MemberCommand.DeclineApplicant;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.PageRequest;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListApplicants;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/applicants}: who asks to be let into the network, or waits for a place. {@code
 * POST /actuator/applicants/<member>} lets in who asks, {@code DELETE} with a {@code reason} does
 * not.
 */
@Endpoint(id = "applicants")
final class ApplicantsEndpoint {
    private static final int FIRST_DEFAULT = 20;

    private final OperatorCommands commands;
    private final Queries queries;

    ApplicantsEndpoint(OperatorCommands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @ReadOperation
    WebEndpointResponse<?> list(@Nullable Integer first, @Nullable String after) {
        return OperatorCommands.answer(() -> {
            int count = Objects.requireNonNullElse(first, FIRST_DEFAULT);
            return queries.ask(new ListApplicants(new PageRequest(count, after)), 0).value();
        });
    }

    @WriteOperation
    WebEndpointResponse<?> admit(@Selector String member) {
        return commands.send(() -> new AdmitApplicant(id(member)));
    }

    @DeleteOperation
    WebEndpointResponse<?> decline(@Selector String member, @Nullable String reason) {
        return commands.send(
                () -> new DeclineApplicant(id(member), Objects.requireNonNullElse(reason, "")));
    }

    private static MemberId id(String text) {
        try {
            return MemberId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
    }
}
