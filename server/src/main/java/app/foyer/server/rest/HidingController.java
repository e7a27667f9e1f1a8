package app.foyer.server.rest;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.HidingCommand;
import app.foyer.contract.command.HidingCommand.HidePost;
import app.foyer.contract.command.HidingCommand.ShowPost;
import app.foyer.contract.id.PostId;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListHidden;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts that the caller does not care to find at home. */
@Tag(name = "Timelines")
@RestController
final class HidingController {
    private final Commands commands;
    private final Queries queries;

    HidingController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Operation(operationId = "hidePost", summary = "Do not show a post at home any more")
    @PutMapping("/v1/posts/{id}/hiding")
    ResponseEntity<Void> hide(Caller caller, @PathVariable PostId id) {
        return send(caller, new HidePost(caller.actor(), id));
    }

    @Operation(operationId = "showPost", summary = "Show it again")
    @DeleteMapping("/v1/posts/{id}/hiding")
    ResponseEntity<Void> show(Caller caller, @PathVariable PostId id) {
        return send(caller, new ShowPost(caller.actor(), id));
    }

    private ResponseEntity<Void> send(Caller caller, HidingCommand command) {
        return Answers.done(
                commands.send(command, caller.authorship(caller.actor()), caller.idempotencyKey()));
    }

    @Operation(operationId = "listHidden", summary = "What the caller hid, the last hidden first")
    @GetMapping("/v1/members/me/hidden")
    ResponseEntity<PageView<PostView>> hidden(
            Caller caller, AtLeast atLeast, @ParameterObject PageParameters page) {
        return Answers.page(
                queries.ask(new ListHidden(caller.actor(), page.request()), atLeast.position()),
                PostView::of);
    }
}
