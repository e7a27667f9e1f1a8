package app.foyer.server.rest;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.Handles;
import app.foyer.contract.command.MemberCommand.GiveUpHandle;
import app.foyer.contract.command.MemberCommand.TakeHandle;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles: names that one member has at a time, and by which they are found. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/members")
final class HandlesController {
    private final Commands commands;
    private final Queries queries;
    private final Handles handles;

    HandlesController(Commands commands, Queries queries, Handles handles) {
        this.commands = commands;
        this.queries = queries;
        this.handles = handles;
    }

    /** By which one would be found. */
    record HandleBody(String handle) {}

    @Operation(operationId = "takeHandle", summary = "Be found by a handle; the one before is free")
    @PutMapping("/me/handle")
    ResponseEntity<Void> take(Caller caller, @RequestBody HandleBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new TakeHandle(me, handles.of(body.handle())),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "giveUpHandle", summary = "Have no handle any more")
    @DeleteMapping("/me/handle")
    ResponseEntity<Void> giveUp(Caller caller) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new GiveUpHandle(me), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "getMemberByHandle", summary = "The member who has a handle")
    @GetMapping("/by-handle/{handle}")
    ResponseEntity<MemberView> find(Caller caller, AtLeast atLeast, @PathVariable String handle) {
        MemberId member =
                handles.holderOf(handles.of(handle))
                        .orElseThrow(() -> new Refused(Refusal.MEMBER_UNKNOWN));
        var found =
                queries.ask(new FindMembers(caller.viewer(), List.of(member)), atLeast.position());
        MemberCard card = Answer.one(found, member, Refusal.MEMBER_UNKNOWN);
        return Answers.read(found, MemberView.of(card));
    }
}
