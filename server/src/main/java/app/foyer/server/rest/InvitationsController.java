package app.foyer.server.rest;

import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Redeem;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Guest;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindInvitation;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListTrail;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.caller.ForAnybody;
import app.foyer.server.rest.Answers.ListView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inviting, coming in by an invitation, and the trail that this leaves. */
@Tag(name = "Invitations", description = "Inviting, coming in by it, and the trail.")
@RestController
@RequestMapping("/v1")
final class InvitationsController {
    private static final String FIRST_DEFAULT = "20";

    /** Not in the address, which ends up in logs. */
    private static final String CODE = "Foyer-Invitation";

    private final Commands commands;
    private final Queries queries;
    private final InvitationCodes codes;

    InvitationsController(Commands commands, Queries queries, InvitationCodes codes) {
        this.commands = commands;
        this.queries = queries;
        this.codes = codes;
    }

    /**
     * Who is invited, into what.
     *
     * @param community absent for the network alone
     * @param member whom it is for; absent for whoever has the code
     * @param uses how many may come by it; absent for one
     * @param expiresAt absent for two weeks from now
     */
    record InviteBody(
            @Nullable CommunityId community,
            @Nullable MemberId member,
            @Nullable Integer uses,
            @Nullable Instant expiresAt) {}

    /**
     * What was made.
     *
     * @param code shown here, and never again; absent where a member was named, and of an answer
     *     that is repeated
     */
    record Invited(String id, @Nullable String code, long position) {}

    /** By which code somebody comes. */
    record CodeBody(String code) {}

    @Operation(
            operationId = "invite",
            summary = "Invite into a community, or into the network; by a code, or one member")
    @PostMapping("/invitations")
    ResponseEntity<Invited> invite(Caller caller, @RequestBody InviteBody body) {
        MemberId me = caller.actor();
        String code = codes.next();
        var receipt =
                commands.send(
                        new Invite(
                                codes.of(code),
                                me,
                                body.community(),
                                body.member(),
                                body.uses(),
                                body.expiresAt()),
                        caller.authorship(me),
                        caller.idempotencyKey());
        boolean shown = body.member() == null && !receipt.repeated();
        return Answers.created(
                receipt,
                "/v1/invitations/",
                new Invited(receipt.about().key(), shown ? code : null, receipt.position()));
    }

    @Operation(
            operationId = "listOwnInvitations",
            summary = "The caller's own, the last first, with those who came by them")
    @GetMapping("/invitations")
    ResponseEntity<ListView<OwnInvitation>> own(
            Caller caller, AtLeast atLeast, @RequestParam(defaultValue = FIRST_DEFAULT) int first) {
        var found =
                queries.ask(
                        new ListOwnInvitations(caller.viewer(), caller.actor(), first),
                        atLeast.position());
        return Answers.list(found, found.value());
    }

    @Operation(
            operationId = "listInvitations",
            summary = "Those that are for the caller, the last first")
    @GetMapping("/invitations/received")
    ResponseEntity<ListView<InvitationView>> received(
            Caller caller, AtLeast atLeast, @RequestParam(defaultValue = FIRST_DEFAULT) int first) {
        var found = queries.ask(new ListInvitations(caller.actor(), first), atLeast.position());
        return Answers.list(found, found.value().stream().map(InvitationView::of).toList());
    }

    @Operation(
            operationId = "getInvitation",
            summary = "What an invitation leads to, by its code; for everybody who has it")
    @ForAnybody
    @GetMapping("/invitations/held")
    ResponseEntity<InvitationView> held(AtLeast atLeast, @RequestHeader(CODE) String code) {
        var found = queries.ask(new FindInvitation(codes.of(code)), atLeast.position());
        return Answers.read(found, InvitationView.of(found.value()));
    }

    @Operation(operationId = "redeemInvitation", summary = "Come in by a code")
    @PostMapping("/invitations/redemption")
    ResponseEntity<Void> redeem(Caller caller, @RequestBody CodeBody body) {
        return send(caller, me -> new Redeem(codes.of(body.code()), me));
    }

    @Operation(
            operationId = "acceptInvitation",
            summary = "Come in by an invitation that is for the caller")
    @PostMapping("/invitations/{id}/acceptance")
    ResponseEntity<Void> accept(Caller caller, @PathVariable InvitationId id) {
        return send(caller, me -> new Accept(id, me));
    }

    @Operation(
            operationId = "revokeInvitation",
            summary = "Let nobody else come by it; who made it may, and founders")
    @DeleteMapping("/invitations/{id}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable InvitationId id) {
        return send(caller, me -> new Revoke(id, me));
    }

    @Operation(
            operationId = "listTrail",
            summary = "Who came into a community by an invitation, the last first; for founders")
    @GetMapping("/communities/{id}/trail")
    ResponseEntity<ListView<Guest>> trail(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @RequestParam(defaultValue = FIRST_DEFAULT) int first) {
        var found = queries.ask(new ListTrail(caller.viewer(), id, first), atLeast.position());
        return Answers.list(found, found.value());
    }

    private ResponseEntity<Void> send(Caller caller, Function<MemberId, Command> command) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(command.apply(me), caller.authorship(me), caller.idempotencyKey()));
    }
}
