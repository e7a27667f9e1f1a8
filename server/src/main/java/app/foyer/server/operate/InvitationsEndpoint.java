package app.foyer.server.operate;

import app.foyer.contract.Authorship;
import app.foyer.contract.Limits;
import app.foyer.contract.Origin;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.command.Commands;
import app.foyer.contract.command.InvitationCodes;
import app.foyer.contract.command.InvitationCommand.Invite;
import app.foyer.contract.command.InvitationCommand.Revoke;
import app.foyer.contract.id.InvitationId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ListOwnInvitations;
import app.foyer.contract.query.RememberedQuery.TraceInvitation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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

    private final Commands commands;
    private final Queries queries;
    private final InvitationCodes codes;

    InvitationsEndpoint(Commands commands, Queries queries, InvitationCodes codes) {
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
        return answer(() -> {
            if (about.length() == MEMBER_LENGTH) {
                MemberId member = MemberId.of(about);
                return queries.ask(new ListOwnInvitations(member, Limits.PAGE_SIZE_MAX), 0).value();
            }
            return queries.ask(new TraceInvitation(InvitationId.of(about)), 0).value();
        });
    }

    /**
     * Invites into the network.
     *
     * @param uses how many may come by it; one if not given
     * @param expiresAt ISO-8601; two weeks from now if not given
     */
    @WriteOperation
    WebEndpointResponse<?> invite(@Nullable Integer uses, @Nullable OffsetDateTime expiresAt) {
        return answer(() -> {
            String code = codes.next();
            InvitationId id = codes.of(code);
            Instant until = expiresAt == null ? null : expiresAt.toInstant();
            commands.send(new Invite(id, null, null, null, uses, until), authorship());
            return Map.of("id", id.toString(), "code", code);
        });
    }

    /** Lets nobody else come by an invitation, whoever made it. */
    @DeleteOperation
    WebEndpointResponse<?> revoke(@Selector String invitation) {
        return answer(() -> {
            commands.send(new Revoke(InvitationId.of(invitation), null), authorship());
            return Map.of("id", invitation);
        });
    }

    private static Authorship authorship() {
        return new Authorship(null, Origin.OPERATOR, UUID.randomUUID().toString());
    }

    private static WebEndpointResponse<?> answer(Supplier<Object> doing) {
        try {
            return new WebEndpointResponse<>(doing.get());
        } catch (Refused refused) {
            int status =
                    refused.refusal().kind() == Refusal.Kind.NOT_FOUND
                            ? WebEndpointResponse.STATUS_NOT_FOUND
                            : WebEndpointResponse.STATUS_BAD_REQUEST;
            return problem(refused.refusal(), String.valueOf(refused.getMessage()), status);
        } catch (IllegalArgumentException e) {
            return problem(
                    Refusal.INVITATION_UNKNOWN,
                    "A member's id has 13 characters, an invitation's 32.",
                    WebEndpointResponse.STATUS_NOT_FOUND);
        }
    }

    private static WebEndpointResponse<?> problem(Refusal refusal, String detail, int status) {
        return new WebEndpointResponse<>(Map.of("code", refusal.code(), "detail", detail), status);
    }
}
