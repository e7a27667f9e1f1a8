package app.foyer.server.rest;

import app.foyer.contract.Followers;
import app.foyer.contract.Origin;
import app.foyer.contract.Profile;
import app.foyer.contract.Refusal;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.FollowCommand.Follow;
import app.foyer.contract.command.FollowCommand.Unfollow;
import app.foyer.contract.command.Founders;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.MemberCommand.ChangeProfile;
import app.foyer.contract.command.MemberCommand.ForgetMe;
import app.foyer.contract.command.MemberCommand.JoinNetwork;
import app.foyer.contract.command.MemberCommand.LeaveNetwork;
import app.foyer.contract.id.Ids;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.MemberCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindMembers;
import app.foyer.contract.query.RememberedQuery.FindMemberships;
import app.foyer.contract.query.RememberedQuery.FindRelations;
import app.foyer.contract.query.Viewer;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.error.Confirmation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members: joining the network, profiles, following. */
@Tag(name = "Members", description = "Joining the network, profiles, following.")
@RestController
@RequestMapping("/v1/members")
final class MembersController {
    private final Commands commands;
    private final Queries queries;
    private final Ids ids;
    private final Founders founders;
    private final InvitationCodes codes;

    MembersController(
            Commands commands, Queries queries, Ids ids, Founders founders, InvitationCodes codes) {
        this.commands = commands;
        this.queries = queries;
        this.ids = ids;
        this.founders = founders;
        this.codes = codes;
    }

    /** What a member says of themselves; absent lists are empty. */
    record ProfileBody(
            String name,
            @Nullable List<String> interests,
            @Nullable List<String> languages,
            @Nullable String place) {
        Profile profile() {
            return new Profile(
                    name,
                    interests == null ? List.of() : interests,
                    languages == null ? List.of() : languages,
                    place);
        }
    }

    /**
     * Who joins.
     *
     * @param invitation the code of the invitation by which they come; absent for none
     * @param words to who lets in, where the door is gated; absent for none
     */
    record JoinBody(ProfileBody profile, @Nullable String invitation, @Nullable String words) {}

    @Operation(
            operationId = "joinNetwork",
            summary = "Join the network with the caller's account; or ask, or wait for a place")
    @PostMapping
    ResponseEntity<?> join(Caller caller, @RequestBody JoinBody body) {
        var account = caller.account();
        MemberId member = ids.nextMember();
        Profile profile = body.profile().profile();
        InvitationId invitation = body.invitation() == null ? null : codes.of(body.invitation());
        var receipt =
                commands.send(
                        new JoinNetwork(member, account, profile, invitation, body.words()),
                        caller.authorship(member),
                        caller.idempotencyKey());
        if (caller.findApplicant().isPresent()) {
            return Answers.accepted(receipt, "/v1/network/application");
        }
        MemberId joined = MemberId.of(receipt.about().key());
        var card =
                new MemberCard(
                        joined, profile, null, receipt.at(), Origin.MEMBER, 0, Followers.OPEN);
        return Answers.created(
                receipt,
                "/v1/members/",
                new MemberView.Joined(MemberView.of(card), receipt.position()));
    }

    /** That one means it: {@code forget me}, or {@code leave}. */
    record ConfirmBody(String confirm) {}

    @Operation(
            operationId = "leaveNetwork",
            summary = "Leave the network; what one wrote stays, under one's name")
    @PostMapping("/me/leaving")
    ResponseEntity<Void> leave(Caller caller, @RequestBody ConfirmBody body) {
        Confirmation.require("leave", body.confirm());
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new LeaveNetwork(me, founders.foundedBy(me)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(
            operationId = "forgetMe",
            summary = "Be forgotten: profile and posts go for ever; what others replied stays")
    @PostMapping("/me/forgetting")
    ResponseEntity<Void> forget(Caller caller, @RequestBody ConfirmBody body) {
        Confirmation.require("forget me", body.confirm());
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new ForgetMe(me, founders.foundedBy(me)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "changeProfile", summary = "Say something else of oneself")
    @PutMapping("/me/profile")
    ResponseEntity<Void> changeProfile(Caller caller, @RequestBody ProfileBody body) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new ChangeProfile(me, body.profile()),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "getMe", summary = "The caller, where they belong, whom they follow")
    @GetMapping("/me")
    ResponseEntity<MemberView.Me> me(Caller caller, AtLeast atLeast) {
        MemberId me = caller.actor();
        var found = find(new Viewer(me), me, atLeast);
        var relations = queries.ask(new FindRelations(me), atLeast.position());
        var memberships = queries.ask(new FindMemberships(me), atLeast.position());
        var freshness =
                new Answer<>(
                        me,
                        Math.min(found.position(), relations.position()),
                        found.stale() || relations.stale() || memberships.stale());
        return Answers.read(
                freshness,
                MemberView.Me.of(card(found, me), relations.value(), memberships.value()));
    }

    @Operation(operationId = "getMember", summary = "A member")
    @GetMapping("/{id}")
    ResponseEntity<MemberView> member(Caller caller, AtLeast atLeast, @PathVariable MemberId id) {
        var found = find(caller.viewer(), id, atLeast);
        return Answers.read(found, MemberView.of(card(found, id)));
    }

    @Operation(
            operationId = "follow",
            summary = "Read what another member writes; or ask to, where they wish to be asked")
    @PutMapping("/{id}/follow")
    ResponseEntity<Void> follow(Caller caller, @PathVariable MemberId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(new Follow(me, id), caller.authorship(me), caller.idempotencyKey()));
    }

    @Operation(operationId = "unfollow", summary = "Read it no longer, or take back that one asked")
    @DeleteMapping("/{id}/follow")
    ResponseEntity<Void> unfollow(Caller caller, @PathVariable MemberId id) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new Unfollow(me, id), caller.authorship(me), caller.idempotencyKey()));
    }

    private Answer<Map<MemberId, MemberCard>> find(
            Viewer viewer, MemberId member, AtLeast atLeast) {
        return queries.ask(new FindMembers(viewer, List.of(member)), atLeast.position());
    }

    private static MemberCard card(Answer<Map<MemberId, MemberCard>> found, MemberId member) {
        return Answer.one(found, member, Refusal.MEMBER_UNKNOWN);
    }
}
