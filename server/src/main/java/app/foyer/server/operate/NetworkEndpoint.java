package app.foyer.server.operate;

import app.foyer.contract.Door;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.NetworkCommand.OpenNetwork;
import app.foyer.contract.command.NetworkCommand.PrepareNetwork;
import app.foyer.contract.command.NetworkCommand.SetNetworkCapacity;
import app.foyer.contract.command.NetworkCommand.SetNetworkDoor;
import app.foyer.contract.command.NetworkCommand.SetNetworkOpening;
import app.foyer.contract.command.StandingCount;
import app.foyer.contract.query.NetworkCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindNetwork;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/network}: how the network is entered. {@code POST /actuator/network/<what>} with
 * {@code to} sets its {@code door}, {@code capacity} or {@code opening} (without {@code to}: any
 * number, no time), and without more makes it {@code prepared}, or {@code open}.
 */
@Endpoint(id = "network")
final class NetworkEndpoint {
    private final OperatorCommands commands;
    private final Queries queries;
    private final StandingCount standing;

    NetworkEndpoint(OperatorCommands commands, Queries queries, StandingCount standing) {
        this.commands = commands;
        this.queries = queries;
        this.standing = standing;
    }

    @ReadOperation
    NetworkCard card() {
        return queries.ask(new FindNetwork(), 0).value();
    }

    @WriteOperation
    WebEndpointResponse<?> set(@Selector String what, @Nullable String to) {
        return switch (what) {
            case "door" -> commands.send(() -> new SetNetworkDoor(door(to)));
            case "capacity" -> commands.send(() -> new SetNetworkCapacity(capacity(to)));
            case "opening" -> commands.send(() -> new SetNetworkOpening(moment(to)));
            case "prepared" -> commands.send(PrepareNetwork::new);
            case "open" -> commands.send(this::open);
            default ->
                    new WebEndpointResponse<>(
                            Map.of(
                                    "code",
                                    "not-found",
                                    "detail",
                                    "There are door, capacity, opening, prepared and open."),
                            WebEndpointResponse.STATUS_NOT_FOUND);
        };
    }

    private Command open() {
        return new OpenNetwork(standing.now());
    }

    private static Door door(@Nullable String word) {
        try {
            return Door.valueOf(String.valueOf(word).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.DOOR_INVALID);
        }
    }

    private static @Nullable Integer capacity(@Nullable String figure) {
        try {
            return figure == null ? null : Integer.valueOf(figure);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.NETWORK_CAPACITY_INVALID);
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.OPENING_INVALID);
        }
    }
}
