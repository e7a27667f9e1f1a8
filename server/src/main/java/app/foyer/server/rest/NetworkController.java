package app.foyer.server.rest;

import app.foyer.contract.Profile;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.MemberCommand.WithdrawApplication;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Applicant;
import app.foyer.contract.query.NetworkCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindApplicant;
import app.foyer.contract.query.RememberedQuery.FindNetwork;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.caller.ForAnybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the network is entered, and how far the caller has come. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/network")
final class NetworkController {
    private final Commands commands;
    private final Queries queries;

    NetworkController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * How the network is entered.
     *
     * @param open false while it is being prepared
     * @param opensAt its opening night, if a time is set
     * @param capacity how many members it holds; null for any number
     */
    record NetworkView(
            boolean open, String door, @Nullable Instant opensAt, @Nullable Integer capacity) {
        static NetworkView of(NetworkCard card) {
            return new NetworkView(
                    card.open(), Words.of(card.door()), card.opensAt(), card.capacity());
        }
    }

    @ForAnybody
    @Operation(operationId = "getNetwork", summary = "How the network is entered")
    @GetMapping
    ResponseEntity<NetworkView> network(AtLeast atLeast) {
        var found = queries.ask(new FindNetwork(), atLeast.position());
        return Answers.read(found, NetworkView.of(found.value()));
    }

    /**
     * How far the caller has come who wants to come in.
     *
     * @param at since when it is so
     * @param words what they said when they asked
     * @param reason why they were declined
     */
    record ApplicationView(
            MemberId member,
            String state,
            @Nullable Profile profile,
            Instant at,
            @Nullable String words,
            @Nullable String reason) {
        static ApplicationView of(Applicant applicant) {
            return new ApplicationView(
                    applicant.member(),
                    Words.of(applicant.state()),
                    applicant.profile(),
                    applicant.at(),
                    applicant.words(),
                    applicant.reason());
        }
    }

    /** What they said, and what was said to them. */
    @ForAnybody
    @Operation(
            operationId = "getApplication",
            summary = "How far the caller has come who asked to be let in, or waits for a place")
    @GetMapping("/application")
    ResponseEntity<ApplicationView> application(Caller caller, AtLeast atLeast) {
        var found = queries.ask(new FindApplicant(caller.applicant()), atLeast.position());
        return Answers.read(found, ApplicationView.of(found.value()));
    }

    @Operation(
            operationId = "withdrawApplication",
            summary = "Ask, or wait, no longer; what one said of oneself is forgotten")
    @DeleteMapping("/application")
    ResponseEntity<Void> withdraw(Caller caller) {
        MemberId applicant = caller.applicant();
        return Answers.done(
                commands.send(
                        new WithdrawApplication(applicant),
                        caller.authorship(applicant),
                        caller.idempotencyKey()));
    }
}
