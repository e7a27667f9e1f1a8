package app.foyer.server.graphql;

import app.foyer.contract.command.Command;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.InvitationCommand.Accept;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Redeem;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.command.Receipt;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.InvitationCard;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.RememberedQuery.FindInvitation;
import app.foyer.contract.query.RememberedQuery.ListInvitations;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.ListTrail;
import app.foyer.server.graphql.MutationController.Written;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Invitations: {@code invitations.graphqls}. */
@Controller
final class InvitationController {
    private final Commands commands;
    private final InvitationCodes codes;

    InvitationController(Commands commands, InvitationCodes codes) {
        this.commands = commands;
        this.codes = codes;
    }

    /** An invitation was made; its code is shown here, and never again. */
    record Invited(String id, @Nullable String code, String position, boolean repeated) {}

    @MutationMapping
    Invited invite(
            Wish wish,
            @Argument @Nullable String community,
            @Argument @Nullable String member,
            @Argument @Nullable Integer uses,
            @Argument @Nullable String expiresAt) {
        CommunityId into = community == null ? null : GlobalId.community(community);
        MemberId invitee = member == null ? null : GlobalId.member(member);
        Instant until = expiresAt == null ? null : Moments.read(expiresAt, "expiresAt");
        String code = codes.next();
        Receipt receipt =
                receipt(wish, me -> new Invite(codes.of(code), me, into, invitee, uses, until));
        boolean shown = invitee == null && !receipt.repeated();
        return new Invited(
                GlobalId.of(InvitationId.of(receipt.about().key())),
                shown ? code : null,
                Long.toString(receipt.position()),
                receipt.repeated());
    }

    @MutationMapping
    Written redeemInvitation(Wish wish, @Argument String code) {
        InvitationId id = codes.of(code);
        return send(wish, id, me -> new Redeem(id, me));
    }

    @MutationMapping
    Written acceptInvitation(Wish wish, @Argument String invitation) {
        InvitationId id = GlobalId.invitation(invitation);
        return send(wish, id, me -> new Accept(id, me));
    }

    @MutationMapping
    Written revokeInvitation(Wish wish, @Argument String invitation) {
        InvitationId id = GlobalId.invitation(invitation);
        return send(wish, id, me -> new Revoke(id, me));
    }

    private Written send(Wish wish, InvitationId id, Function<MemberId, Command> command) {
        return Written.of(GlobalId.of(id), receipt(wish, command));
    }

    private Receipt receipt(Wish wish, Function<MemberId, Command> command) {
        MemberId me = wish.caller().actor();
        return commands.send(
                command.apply(me), wish.caller().authorship(me), wish.idempotencyKey());
    }

    /** An invitation as who is invited sees it. */
    record Invitation(
            String id,
            @Nullable String inviter,
            @Nullable String inviterName,
            @Nullable Community community,
            String expiresAt) {
        static Invitation of(InvitationCard card) {
            return new Invitation(
                    GlobalId.of(card.invitation()),
                    card.inviter() == null ? null : GlobalId.of(card.inviter()),
                    card.inviterName(),
                    card.community() == null ? null : Community.of(card.community()),
                    card.expiresAt().toString());
        }
    }

    @QueryMapping
    Invitation invitation(
            @ContextValue Reading reading,
            @Argument String code,
            @Argument @Nullable String atLeast) {
        var asked = new FindInvitation(codes.of(code));
        return Invitation.of(reading.atLeast(atLeast).askForAnybody(asked));
    }

    /** One who came by an invitation. */
    record Guest(
            String member,
            @Nullable String name,
            @Nullable String inviter,
            String at,
            boolean inside,
            boolean stays) {
        static Guest of(app.foyer.contract.query.Guest guest) {
            return new Guest(
                    GlobalId.of(guest.member()),
                    guest.name(),
                    guest.inviter() == null ? null : GlobalId.of(guest.inviter()),
                    guest.at().toString(),
                    guest.inside(),
                    guest.stays());
        }
    }

    @QueryMapping
    List<Guest> trail(
            @ContextValue Reading reading,
            @Argument String community,
            @Argument int first,
            @Argument @Nullable String atLeast) {
        var asked = new ListTrail(reading.viewer(), GlobalId.community(community), first);
        return reading.atLeast(atLeast).ask(asked).stream().map(Guest::of).toList();
    }

    /** An invitation as who made it sees it. */
    record Own(
            String id,
            @Nullable String community,
            @Nullable String member,
            int uses,
            String at,
            String expiresAt,
            boolean revoked,
            List<Guest> guests) {
        static Own of(OwnInvitation own) {
            return new Own(
                    GlobalId.of(own.invitation()),
                    own.community() == null ? null : GlobalId.of(own.community()),
                    own.invitee() == null ? null : GlobalId.of(own.invitee()),
                    own.uses(),
                    own.at().toString(),
                    own.expiresAt().toString(),
                    own.revoked(),
                    own.guests().stream().map(Guest::of).toList());
        }
    }

    @SchemaMapping(typeName = "Me", field = "ownInvitations")
    List<Own> own(@ContextValue Reading reading, @Argument int first) {
        return reading
                .ask(new ListOwnInvitations(reading.viewer(), reading.caller().actor(), first))
                .stream()
                .map(Own::of)
                .toList();
    }

    @SchemaMapping(typeName = "Me", field = "invitations")
    List<Invitation> received(@ContextValue Reading reading, @Argument int first) {
        return reading.ask(new ListInvitations(reading.caller().actor(), first)).stream()
                .map(Invitation::of)
                .toList();
    }
}
