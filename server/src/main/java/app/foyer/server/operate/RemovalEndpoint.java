package app.foyer.server.operate;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.id.PostId;
import java.util.Map;
import java.util.UUID;
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
    private final Commands commands;

    RemovalEndpoint(Commands commands) {
        this.commands = commands;
    }

    @WriteOperation
    WebEndpointResponse<?> remove(@Selector String post, String reason) {
        return send(post, id -> new RemovePost(id, null, reason));
    }

    @DeleteOperation
    WebEndpointResponse<?> restore(@Selector String post) {
        return send(post, id -> new RestorePost(id, null));
    }

    @FunctionalInterface
    private interface About {
        PostCommand post(PostId id);
    }

    private WebEndpointResponse<?> send(String post, About command) {
        PostId id;
        try {
            id = PostId.of(post);
        } catch (IllegalArgumentException e) {
            return refused(new Refused(Refusal.POST_UNKNOWN));
        }
        try {
            Authorship operator =
                    new Authorship(null, Origin.OPERATOR, UUID.randomUUID().toString());
            return new WebEndpointResponse<>(
                    Map.of("position", commands.send(command.post(id), operator).position()));
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    private static WebEndpointResponse<Map<String, String>> refused(Refused refused) {
        Refusal refusal = refused.refusal();
        int status =
                switch (refusal.kind()) {
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case NOT_FOUND -> WebEndpointResponse.STATUS_NOT_FOUND;
                    case CONFLICT -> 409;
                    case GONE -> 410;
                };
        return new WebEndpointResponse<>(
                Map.of("code", refusal.code(), "detail", String.valueOf(refused.getMessage())),
                status);
    }
}
