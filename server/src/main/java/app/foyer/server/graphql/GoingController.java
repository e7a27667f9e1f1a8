package app.foyer.server.graphql;

import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.id.MemberId;
import app.foyer.server.error.Confirmation;
import app.foyer.server.graphql.MutationController.Written;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Leaving the network, and being forgotten: {@code going.graphqls}. */
@Controller
final class GoingController {
    private final Commands commands;
    private final Founders founders;

    GoingController(Commands commands, Founders founders) {
        this.commands = commands;
        this.founders = founders;
    }

    @MutationMapping
    Written leaveNetwork(Wish wish, @Argument String confirm) {
        Confirmation.require("leave", confirm);
        MemberId me = wish.caller().actor();
        return send(wish, me, new LeaveNetwork(me, founders.foundedBy(me)));
    }

    @MutationMapping
    Written forgetMe(Wish wish, @Argument String confirm) {
        Confirmation.require("forget me", confirm);
        MemberId me = wish.caller().actor();
        return send(wish, me, new ForgetMe(me, founders.foundedBy(me)));
    }

    private Written send(Wish wish, MemberId me, Command command) {
        return Written.of(
                GlobalId.of(me),
                commands.send(command, wish.caller().authorship(me), wish.idempotencyKey()));
    }
}
