package app.foyer.server.rest;

import app.foyer.contract.Door;
import app.foyer.contract.Role;
import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.CommunityCommand.SetDoor;
import app.foyer.contract.command.MembershipCommand.AskToJoin;
import app.foyer.contract.command.ModerationCommand.Admit;
import app.foyer.contract.command.ModerationCommand.Ban;
import app.foyer.contract.command.ModerationCommand.Decline;
import app.foyer.contract.command.ModerationCommand.LiftBan;
import app.foyer.contract.command.ModerationCommand.LiftSilence;
import app.foyer.contract.command.ModerationCommand.Remove;
import app.foyer.contract.command.ModerationCommand.Silence;
import app.foyer.contract.command.ModerationCommand.Warn;
import app.foyer.contract.command.RoleCommand.GiveRole;
import app.foyer.contract.command.RoleCommand.HandOver;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Asking;
import app.foyer.contract.query.Banned;
import app.foyer.contract.query.Inside;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListAsking;
import app.foyer.contract.query.RememberedQuery.ListBanned;
import app.foyer.contract.query.RememberedQuery.ListInside;
import app.foyer.contract.query.RememberedQuery.ListStaff;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.rest.Answers.ListView;
import app.foyer.server.rest.Answers.PageView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

/** Who comes into a community, and what founders and moderators do about members. */
@Tag(name = "Memberships", description = "Doors, roles, and moderation of members.")
@RestController
@RequestMapping("/v1/communities/{id}")
final class MembershipsController {
    private final Commands commands;
    private final Queries queries;

    MembershipsController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** How a community is entered. */
    record DoorBody(String door) {}

    /** What somebody says who asks to be let in, or who declines; absent for nothing. */
    record WordsBody(@Nullable String words) {}

    /** Why something is done. */
    record ReasonBody(String reason) {}

    /** Until when somebody is silenced, and why. */
    record SilenceBody(Instant until, String reason) {}

    /** What a member is to be. */
    record RoleBody(String role) {}

    /** Who is to found in one's place. */
    record HandOverBody(MemberId member) {}

    @Operation(
            operationId = "setDoor",
            summary = "Let it be entered otherwise; who is in stays in; a founder may")
    @PutMapping("/door")
    ResponseEntity<Void> setDoor(
            Caller caller, @PathVariable CommunityId id, @RequestBody DoorBody body) {
        Door door = Words.constant(Door.class, body.door(), "/door");
        return send(caller, me -> new SetDoor(id, me, door));
    }

    @Operation(operationId = "askToJoin", summary = "Ask to be let in, where the door is gated")
    @PostMapping("/asking")
    ResponseEntity<Void> ask(
            Caller caller, @PathVariable CommunityId id, @RequestBody WordsBody body) {
        return send(caller, me -> new AskToJoin(id, me, body.words()));
    }

    @Operation(
            operationId = "listAsking",
            summary = "Who asks, the longest first; for founders and moderators")
    @GetMapping("/asking")
    ResponseEntity<PageView<Asking>> asking(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListAsking(caller.viewer(), id, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), Function.identity());
    }

    @Operation(operationId = "admit", summary = "Let in who asked")
    @PostMapping("/asking/{member}/admission")
    ResponseEntity<Void> admit(
            Caller caller, @PathVariable CommunityId id, @PathVariable MemberId member) {
        return send(caller, me -> new Admit(id, member, me));
    }

    @Operation(operationId = "decline", summary = "Do not let in who asked")
    @PostMapping("/asking/{member}/refusal")
    ResponseEntity<Void> decline(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody WordsBody body) {
        return send(caller, me -> new Decline(id, member, me, body.words()));
    }

    @Operation(operationId = "listStaff", summary = "Its founders and moderators")
    @GetMapping("/staff")
    ResponseEntity<ListView<InsideView>> staff(
            Caller caller, AtLeast atLeast, @PathVariable CommunityId id) {
        var found = queries.ask(new ListStaff(caller.viewer(), id), atLeast.position());
        return Answers.list(found, found.value().stream().map(InsideView::of).toList());
    }

    @Operation(
            operationId = "listInside",
            summary = "Who is in it, the longest first; for whoever reads what is written there")
    @GetMapping("/members")
    ResponseEntity<PageView<InsideView>> inside(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListInside(caller.viewer(), id, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), InsideView::of);
    }

    /** One who is in a community. */
    record InsideView(MemberId member, @Nullable String name, String role) {
        static InsideView of(Inside inside) {
            return new InsideView(inside.member(), inside.name(), Words.of(inside.role()));
        }
    }

    @Operation(operationId = "giveRole", summary = "Give a member another role; a founder may")
    @PutMapping("/members/{member}/role")
    ResponseEntity<Void> giveRole(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody RoleBody body) {
        Role role = Words.constant(Role.class, body.role(), "/role");
        return send(caller, me -> new GiveRole(id, member, me, role));
    }

    @Operation(
            operationId = "handOver",
            summary = "Make a member a founder in one's own place; a founder may")
    @PostMapping("/handover")
    ResponseEntity<Void> handOver(
            Caller caller, @PathVariable CommunityId id, @RequestBody HandOverBody body) {
        return send(caller, me -> new HandOver(id, body.member(), me));
    }

    @Operation(operationId = "removeMember", summary = "Put a member out; they may come back")
    @PostMapping("/members/{member}/removal")
    ResponseEntity<Void> remove(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody ReasonBody body) {
        return send(caller, me -> new Remove(id, member, me, body.reason()));
    }

    @Operation(operationId = "warnMember", summary = "Tell a member that they broke a rule")
    @PostMapping("/members/{member}/warning")
    ResponseEntity<Void> warn(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody ReasonBody body) {
        return send(caller, me -> new Warn(id, member, me, body.reason()));
    }

    @Operation(
            operationId = "silenceMember",
            summary = "Let a member read, and not write, until a time")
    @PutMapping("/members/{member}/silence")
    ResponseEntity<Void> silence(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody SilenceBody body) {
        return send(caller, me -> new Silence(id, member, me, body.until(), body.reason()));
    }

    @Operation(operationId = "liftSilence", summary = "Let them write again before it")
    @DeleteMapping("/members/{member}/silence")
    ResponseEntity<Void> liftSilence(
            Caller caller, @PathVariable CommunityId id, @PathVariable MemberId member) {
        return send(caller, me -> new LiftSilence(id, member, me));
    }

    @Operation(
            operationId = "listBanned",
            summary = "Who is kept out, the longest first; for founders and moderators")
    @GetMapping("/bans")
    ResponseEntity<PageView<Banned>> banned(
            Caller caller,
            AtLeast atLeast,
            @PathVariable CommunityId id,
            @ParameterObject @ModelAttribute PageParameters page) {
        var asked = new ListBanned(caller.viewer(), id, page.request());
        return Answers.page(queries.ask(asked, atLeast.position()), Function.identity());
    }

    @Operation(operationId = "banMember", summary = "Keep somebody out, whether they are in or not")
    @PutMapping("/bans/{member}")
    ResponseEntity<Void> ban(
            Caller caller,
            @PathVariable CommunityId id,
            @PathVariable MemberId member,
            @RequestBody ReasonBody body) {
        return send(caller, me -> new Ban(id, member, me, body.reason()));
    }

    @Operation(operationId = "liftBan", summary = "Keep them out no longer")
    @DeleteMapping("/bans/{member}")
    ResponseEntity<Void> liftBan(
            Caller caller, @PathVariable CommunityId id, @PathVariable MemberId member) {
        return send(caller, me -> new LiftBan(id, member, me));
    }

    private ResponseEntity<Void> send(Caller caller, Function<MemberId, Command> command) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(command.apply(me), caller.authorship(me), caller.idempotencyKey()));
    }
}
