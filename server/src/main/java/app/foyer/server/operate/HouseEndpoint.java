package app.foyer.server.operate;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.NetworkFigures;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.ExplainRanking;
import app.foyer.contract.query.RememberedQuery.FindNetworkFigures;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * {@code /actuator/house}: whether the house is alive, and why a community stands where it does.
 */
@Endpoint(id = "house")
final class HouseEndpoint {
    private final Queries queries;

    HouseEndpoint(Queries queries) {
        this.queries = queries;
    }

    @ReadOperation
    NetworkFigures figures() {
        return queries.ask(new FindNetworkFigures(), 0).value();
    }

    /**
     * How a community's place comes about.
     *
     * @param member for whose list; a visitor's if not given
     */
    @ReadOperation
    WebEndpointResponse<?> explain(@Selector String community, @Nullable String member) {
        try {
            ExplainRanking asked =
                    new ExplainRanking(
                            CommunityId.of(community), member == null ? null : MemberId.of(member));
            return new WebEndpointResponse<>(queries.ask(asked, 0).value());
        } catch (Refused refused) {
            return none(String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException e) {
            return none("An id has 13 characters, as in the addresses of communities and members.");
        }
    }

    private static WebEndpointResponse<Map<String, String>> none(String why) {
        return new WebEndpointResponse<>(
                Map.of("code", Refusal.COMMUNITY_UNKNOWN.code(), "detail", why),
                WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
