package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.id.PostId;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/removal/<post>}: an operator removes a post ({@code POST} with a reason), and
 * restores it ({@code DELETE}).
 */
@Endpoint(id = "removal")
final class RemovalEndpoint {
    private final OperatorCommands commands;

    RemovalEndpoint(OperatorCommands commands) {
        this.commands = commands;
    }

    @WriteOperation
    WebEndpointResponse<?> remove(@Selector String post, String reason) {
        return commands.send(() -> new RemovePost(id(post), null, reason));
    }

    @DeleteOperation
    WebEndpointResponse<?> restore(@Selector String post) {
        return commands.send(() -> new RestorePost(id(post), null));
    }

    private static PostId id(String text) {
        try {
            return PostId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.POST_UNKNOWN);
        }
    }
}
