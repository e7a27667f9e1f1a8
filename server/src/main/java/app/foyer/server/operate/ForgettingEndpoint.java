package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.id.MemberId;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code DELETE /actuator/forgetting/<member>}: an operator has a member forgotten, for ever. */
@Endpoint(id = "forgetting")
final class ForgettingEndpoint {
    private final OperatorCommands commands;
    private final Founders founders;

    ForgettingEndpoint(OperatorCommands commands, Founders founders) {
        this.commands = commands;
        this.founders = founders;
    }

    @DeleteOperation
    WebEndpointResponse<?> forget(@Selector String member) {
        return commands.send(() -> {
            MemberId id = id(member);
            return new ForgetMe(id, founders.foundedBy(id));
        });
    }

    private static MemberId id(String text) {
        try {
            return MemberId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
    }
}
