package app.foyer.server.rest;

import app.foyer.contract.command.BlockCommand.Block;
import app.foyer.contract.command.BlockCommand.LiftBlock;
import app.foyer.contract.command.Commands;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Blocked;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListBlocks;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** With whom a member has nothing to do. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/members")
final class BlocksController {
    private final Commands commands;
    private final Queries queries;

    BlocksController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Operation(operationId = "block", summary = "Have nothing to do with another member")
    @PutMapping("/{id}/block")
    ResponseEntity<Void> block(Caller caller, @PathVariable MemberId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(new Block(me, id), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "liftBlock", summary = "Take it back; follows do not come back")
    @DeleteMapping("/{id}/block")
    ResponseEntity<Void> lift(Caller caller, @PathVariable MemberId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new LiftBlock(me, id), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "listBlocks", summary = "Whom the caller blocked, the longest first")
    @GetMapping("/me/blocks")
    ResponseEntity<PageView<Blocked>> blocks(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(new ListBlocks(caller.actor(), page.request()), atLeast.position()),
                Function.identity());
    }
}
