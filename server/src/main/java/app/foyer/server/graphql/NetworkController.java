package app.foyer.server.graphql;

import app.foyer.contract.Door;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.MemberCommand.WithdrawApplication;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Applicant;
import app.foyer.contract.query.RememberedQuery.FindApplicant;
import app.foyer.contract.query.RememberedQuery.FindNetwork;
import app.foyer.server.graphql.MutationController.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How the network is entered, and how far the caller has come: {@code network.graphqls}. */
@Controller
final class NetworkController {
    private final Commands commands;

    NetworkController(Commands commands) {
        this.commands = commands;
    }

    /** How the network is entered. */
    record Network(boolean open, Door door, @Nullable String opensAt, @Nullable Integer capacity) {}

    @QueryMapping
    Network network(@ContextValue Reading reading, @Argument @Nullable String atLeast) {
        var card = reading.atLeast(atLeast).askForAnybody(new FindNetwork());
        String opensAt = card.opensAt() == null ? null : card.opensAt().toString();
        return new Network(card.open(), card.door(), opensAt, card.capacity());
    }

    /** How far the caller has come who wants to come in. */
    record Application(
            String member,
            Applicant.State state,
            @Nullable String name,
            String at,
            @Nullable String words,
            @Nullable String reason) {}

    @QueryMapping
    @Nullable Application application(
            @ContextValue Reading reading, @Argument @Nullable String atLeast) {
        return reading.caller()
                .findApplicant()
                .map(me -> reading.atLeast(atLeast).askForAnybody(new FindApplicant(me)))
                .map(NetworkController::application)
                .orElse(null);
    }

    private static Application application(Applicant applicant) {
        return new Application(
                GlobalId.of(applicant.member()),
                applicant.state(),
                applicant.profile() == null ? null : applicant.profile().name(),
                applicant.at().toString(),
                applicant.words(),
                applicant.reason());
    }

    @MutationMapping
    Written withdrawApplication(Wish wish) {
        MemberId me = wish.caller().applicant();
        return Written.of(
                GlobalId.of(me),
                commands.send(
                        new WithdrawApplication(me),
                        wish.caller().authorship(me),
                        wish.idempotencyKey()));
    }
}
