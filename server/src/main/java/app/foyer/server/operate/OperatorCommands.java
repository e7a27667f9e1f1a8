package app.foyer.server.operate;

import app.foyer.contract.Authorship;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Accounts;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Receipt;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does what operators ask on the management port, and answers as endpoints do. */
final class OperatorCommands {
    private final Commands commands;
    private final Accounts accounts;

    OperatorCommands(Commands commands, Accounts accounts) {
        this.commands = commands;
        this.accounts = accounts;
    }

    /** The position from which it can be read; or the code and detail of why it was not done. */
    WebEndpointResponse<?> send(Supplier<Command> command) {
        return send(command, Map.of());
    }

    /** Likewise; if it is done, this is said as well. */
    WebEndpointResponse<?> send(Supplier<Command> command, Map<String, String> also) {
        return done(operator -> commands.send(command.get(), operator), also);
    }

    /** Likewise, for what takes more than a command. */
    WebEndpointResponse<?> done(Function<Authorship, Receipt> wish) {
        return done(wish, Map.of());
    }

    private WebEndpointResponse<?> done(
            Function<Authorship, Receipt> wish, Map<String, String> also) {
        return answer(() -> {
            Map<String, Object> said = new TreeMap<>(also);
            said.put("position", wish.apply(operator()).position());
            return said;
        });
    }

    /** What was found; or the code and detail of why it was not. */
    static WebEndpointResponse<?> answer(Supplier<Object> found) {
        try {
            return new WebEndpointResponse<>(found.get());
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    /** Who asks has the scope, or would not have got here: {@code CallerConfiguration}. */
    private Authorship operator() {
        String sub =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getName();
        return new Authorship(
                null, accounts.of(sub).id(), Origin.OPERATOR, UUID.randomUUID().toString());
    }

    private static WebEndpointResponse<Map<String, String>> refused(Refused refused) {
        Refusal refusal = refused.refusal();
        return new WebEndpointResponse<>(
                Map.of("code", refusal.code(), "detail", String.valueOf(refused.getMessage())),
                status(refusal.kind()));
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case NOT_YET -> 503;
        };
    }
}
