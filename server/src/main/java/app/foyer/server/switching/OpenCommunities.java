package app.foyer.server.switching;

import app.foyer.contract.Door;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.RememberedQuery.FindCommunities;
import app.foyer.contract.query.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which communities everybody reads; each is asked for once. Not thread-safe. */
final class OpenCommunities {
    private final Queries queries;
    private final Map<CommunityId, Boolean> known = new HashMap<>();

    private OpenCommunities(Queries queries) {
        this.queries = queries;
    }

    static OpenCommunities of(Queries queries) {
        return new OpenCommunities(queries);
    }

    boolean contain(CommunityId community) {
        return known.computeIfAbsent(community, this::ask);
    }

    private boolean ask(CommunityId community) {
        var asked = new FindCommunities(Viewer.ANONYMOUS, List.of(community));
        CommunityCard card = queries.ask(asked, 0).value().get(community);
        return card != null && card.open() && card.door() == Door.OPEN;
    }
}
