package app.foyer.server.rest;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.PostCommand.RemovePost;
import app.foyer.contract.command.PostCommand.RestorePost;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.id.PostId;
import app.foyer.server.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What founders and moderators do about posts. */
@Tag(name = "Moderation", description = "Removing and restoring posts.")
@RestController
@RequestMapping("/v1/posts/{id}/removal")
final class RemovalsController {
    private final Commands commands;

    RemovalsController(Commands commands) {
        this.commands = commands;
    }

    /** Why a post is removed. */
    record RemovalBody(String reason) {}

    @Operation(
            operationId = "removePost",
            summary = "Take a post out of the sight of all but its author and moderators")
    @PutMapping
    ResponseEntity<Void> remove(
            Caller caller, @PathVariable PostId id, @RequestBody RemovalBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new RemovePost(id, me, body.reason()),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "restorePost", summary = "Put a removed post back in its place")
    @DeleteMapping
    ResponseEntity<Void> restore(Caller caller, @PathVariable PostId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new RestorePost(id, me), caller.authorship(me), caller.idempotencyKey()));
    }
}
