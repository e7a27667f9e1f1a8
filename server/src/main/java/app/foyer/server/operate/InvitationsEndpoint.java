package app.foyer.server.operate;

import app.foyer.contract.Limits;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.OwnInvitation;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.TraceInvitation;
import app.foyer.contract.query.Viewer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/invitations}: who invited whom, into what, and whether they stayed; and
 * invitations into the network by operators.
 */
@Endpoint(id = "invitations")
final class InvitationsEndpoint {
    private static final int MEMBER_LENGTH = 13;

    private final OperatorCommands commands;
    private final Queries queries;
    private final InvitationCodes codes;

    InvitationsEndpoint(OperatorCommands commands, Queries queries, InvitationCodes codes) {
        this.commands = commands;
        this.queries = queries;
        this.codes = codes;
    }

    /**
     * The last invitations of a member, or one invitation.
     *
     * @param about the id of the one or the other
     */
    @ReadOperation
    WebEndpointResponse<?> trace(@Selector String about) {
        return OperatorCommands.answer(
                () -> about.length() == MEMBER_LENGTH ? of(about) : one(about));
    }

    private List<OwnInvitation> of(String member) {
        try {
            MemberId id = MemberId.of(member);
            return queries.ask(
                            new ListOwnInvitations(Viewer.ANONYMOUS, id, Limits.PAGE_SIZE_MAX), 0)
                    .value();
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
    }

    private OwnInvitation one(String invitation) {
        return queries.ask(new TraceInvitation(id(invitation)), 0).value();
    }

    private static InvitationId id(String text) {
        try {
            return InvitationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.INVITATION_UNKNOWN);
        }
    }

    /**
     * Invites into the network.
     *
     * @param uses how many may come by it; one if not given
     * @param expiresAt a moment, as ISO-8601 text; two weeks from now if not given
     */
    @WriteOperation
    WebEndpointResponse<?> invite(@Nullable Integer uses, @Nullable String expiresAt) {
        String code = codes.next();
        InvitationId id = codes.of(code);
        return commands.send(
                () ->
                        new Invite(
                                id,
                                null,
                                null,
                                null,
                                uses,
                                expiresAt == null ? null : moment(expiresAt)),
                Map.of("id", id.toString(), "code", code));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(Refusal.INVITATION_INVALID);
        }
    }

    /** Lets nobody else come by an invitation, whoever made it. */
    @DeleteOperation
    WebEndpointResponse<?> revoke(@Selector String invitation) {
        return commands.send(() -> new Revoke(id(invitation), null));
    }
}
