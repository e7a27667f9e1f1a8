package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.PageRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/audit}: all that was done to keep order in the network, or with {@code
 * community} in that one, the last first; with {@code member} only what concerns them.
 */
@Endpoint(id = "audit")
final class AuditEndpoint {
    private final AuditTrail trail;

    AuditEndpoint(AuditTrail trail) {
        this.trail = trail;
    }

    @ReadOperation
    WebEndpointResponse<?> list(
            @Nullable String community,
            @Nullable String member,
            @Nullable Integer first,
            @Nullable String after) {
        return OperatorCommands.answer(() -> {
            int count = Objects.requireNonNullElse(first, ReportsEndpoint.FIRST_DEFAULT);
            return trail.acts(
                            ReportsEndpoint.place(community),
                            member(member),
                            new PageRequest(count, after))
                    .value();
        });
    }

    private static @Nullable MemberId member(@Nullable String text) {
        try {
            return text == null ? null : MemberId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.MEMBER_UNKNOWN);
        }
    }
}
