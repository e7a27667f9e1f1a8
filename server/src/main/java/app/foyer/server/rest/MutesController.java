package app.foyer.server.rest;

import app.foyer.contract.command.Commands;
import app.foyer.contract.command.MuteCommand;
import app.foyer.contract.command.MuteCommand.MuteCommunity;
import app.foyer.contract.command.MuteCommand.MuteMember;
import app.foyer.contract.command.MuteCommand.MuteWord;
import app.foyer.contract.command.MuteCommand.UnmuteCommunity;
import app.foyer.contract.command.MuteCommand.UnmuteMember;
import app.foyer.contract.command.MuteCommand.UnmuteWord;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Muted;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListMutes;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a member does not care to read. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/members/me/mutes")
final class MutesController {
    private final Commands commands;
    private final Queries queries;

    MutesController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** When it ends; absent for never. */
    record UntilBody(@Nullable Instant until) {}

    /** A word or phrase, and when it ends; absent for never. */
    record WordBody(String word, @Nullable Instant until) {}

    /** One of the caller's mutes; the id of a word is its number. */
    record MuteView(String kind, String id, @Nullable String words, @Nullable Instant until) {
        static MuteView of(Muted muted) {
            String kind = muted.kind().name().toLowerCase(Locale.ROOT);
            return new MuteView(kind, muted.id(), muted.words(), muted.until());
        }
    }

    @Operation(operationId = "listMutes", summary = "What the caller does not care to read")
    @GetMapping
    ResponseEntity<PageView<MuteView>> mutes(
            Caller caller, AtLeast atLeast, @ParameterObject @ModelAttribute PageParameters page) {
        return Answers.page(
                queries.ask(new ListMutes(caller.actor(), page.request()), atLeast.position()),
                MuteView::of);
    }

    @Operation(operationId = "muteMember", summary = "Do not show what another member writes")
    @PutMapping("/members/{id}")
    ResponseEntity<Void> member(
            Caller caller,
            @PathVariable MemberId id,
            @RequestBody(required = false) @Nullable UntilBody body) {
        return send(caller, new MuteMember(caller.actor(), id, until(body)));
    }

    @Operation(operationId = "unmuteMember", summary = "Show it again")
    @DeleteMapping("/members/{id}")
    ResponseEntity<Void> unmuteMember(Caller caller, @PathVariable MemberId id) {
        return send(caller, new UnmuteMember(caller.actor(), id));
    }

    @Operation(
            operationId = "muteCommunity",
            summary = "Do not show at home what is written in a community")
    @PutMapping("/communities/{id}")
    ResponseEntity<Void> community(
            Caller caller,
            @PathVariable CommunityId id,
            @RequestBody(required = false) @Nullable UntilBody body) {
        return send(caller, new MuteCommunity(caller.actor(), id, until(body)));
    }

    @Operation(operationId = "unmuteCommunity", summary = "Show it again")
    @DeleteMapping("/communities/{id}")
    ResponseEntity<Void> unmuteCommunity(Caller caller, @PathVariable CommunityId id) {
        return send(caller, new UnmuteCommunity(caller.actor(), id));
    }

    @Operation(operationId = "muteWord", summary = "Do not show what holds a word or phrase")
    @PutMapping("/words")
    ResponseEntity<Void> word(Caller caller, @RequestBody WordBody body) {
        return send(caller, new MuteWord(caller.actor(), body.word(), body.until()));
    }

    @Operation(operationId = "unmuteWord", summary = "Show it again")
    @DeleteMapping("/words/{number}")
    ResponseEntity<Void> unmuteWord(Caller caller, @PathVariable int number) {
        return send(caller, new UnmuteWord(caller.actor(), number));
    }

    private static @Nullable Instant until(@Nullable UntilBody body) {
        return body == null ? null : body.until();
    }

    private ResponseEntity<Void> send(Caller caller, MuteCommand command) {
        return Answers.done(
                commands.send(command, caller.authorship(caller.actor()), caller.idempotencyKey()));
    }
}
