package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.MemberCommand.Reinstate;
import app.foyer.contract.command.MemberCommand.Suspend;
import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/suspension/<member>}: an operator lets a member read and do nothing ({@code
 * POST} with a reason and perhaps an end), and act again ({@code DELETE}).
 */
@Endpoint(id = "suspension")
final class SuspensionEndpoint {
    private final OperatorCommands commands;

    SuspensionEndpoint(OperatorCommands commands) {
        this.commands = commands;
    }

    /**
     * Suspends.
     *
     * @param until a moment, as ISO-8601 text; without end if not given
     */
    @WriteOperation
    WebEndpointResponse<?> suspend(@Selector String member, String reason, @Nullable String until) {
        return commands.send(
                () -> new Suspend(id(member), until == null ? null : moment(until), reason));
    }

    @DeleteOperation
    WebEndpointResponse<?> reinstate(@Selector String member) {
        return commands.send(() -> new Reinstate(id(member)));
    }

    private static MemberId id(String text) {
        try {
            return MemberId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.SUSPENSION_INVALID);
        }
    }
}
