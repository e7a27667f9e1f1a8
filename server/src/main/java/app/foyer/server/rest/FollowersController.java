package app.foyer.server.rest;

import app.foyer.contract.Followers;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.FollowCommand.ApproveFollow;
import app.foyer.contract.command.FollowCommand.DeclineFollow;
import app.foyer.contract.command.FollowCommand.RemoveFollower;
import app.foyer.contract.command.MemberCommand.SetFollowers;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Follower;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListFollowRequests;
import app.foyer.contract.query.RememberedQuery.ListFollowers;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows the caller, and who may. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/members/me")
final class FollowersController {
    private final Commands commands;
    private final Queries queries;

    FollowersController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** How the caller comes by followers: {@code open} or {@code approval}. */
    record FollowingBody(String following) {}

    @Operation(operationId = "setFollowing", summary = "Choose whether who would follow asks first")
    @PutMapping("/following")
    ResponseEntity<Void> set(Caller caller, @RequestBody FollowingBody body) {
        Followers followers = Words.constant(Followers.class, body.following(), "/following");
        return send(caller, new SetFollowers(caller.actor(), followers));
    }

    @Operation(operationId = "listFollowers", summary = "Who follows the caller, the longest first")
    @GetMapping("/followers")
    ResponseEntity<PageView<Follower>> followers(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(new ListFollowers(caller.actor(), page.request()), atLeast.position()),
                Function.identity());
    }

    @Operation(operationId = "removeFollower", summary = "Let a member follow no longer")
    @DeleteMapping("/followers/{id}")
    ResponseEntity<Void> remove(Caller caller, @PathVariable MemberId id) {
        return send(caller, new RemoveFollower(id, caller.actor()));
    }

    @Operation(
            operationId = "listFollowRequests",
            summary = "Who asks to follow the caller, the longest first")
    @GetMapping("/follow-requests")
    ResponseEntity<PageView<Follower>> requests(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(
                        new ListFollowRequests(caller.actor(), page.request()), atLeast.position()),
                Function.identity());
    }

    @Operation(operationId = "approveFollow", summary = "Let who asks follow")
    @PostMapping("/follow-requests/{id}/approval")
    ResponseEntity<Void> approve(Caller caller, @PathVariable MemberId id) {
        return send(caller, new ApproveFollow(id, caller.actor()));
    }

    @Operation(operationId = "declineFollow", summary = "Do not let who asks follow")
    @DeleteMapping("/follow-requests/{id}")
    ResponseEntity<Void> decline(Caller caller, @PathVariable MemberId id) {
        return send(caller, new DeclineFollow(id, caller.actor()));
    }

    private ResponseEntity<Void> send(Caller caller, Command command) {
        return Answers.done(
                commands.send(command, caller.authorship(caller.actor()), caller.idempotencyKey()));
    }
}
