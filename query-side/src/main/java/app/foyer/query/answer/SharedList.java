package app.foyer.query.answer;

import app.foyer.contract.id.CommunityId;
import app.foyer.contract.query.CommunityCard;
import app.foyer.contract.query.Recommendation;
import app.foyer.query.signals.Lately;
import app.foyer.query.signals.Liveliest;
import java.util.List;
import java.util.Optional;

/**
 * What lists of recommendations share: the liveliest communities, cards that were read lately, and
 * the whole list of one of whom nothing is known.
 */
record SharedList(
        Liveliest liveliest,
        Lately<CommunityId, Optional<CommunityCard>> cards,
        List<Recommendation> visitors) {
    SharedList {
        visitors = List.copyOf(visitors);
    }
}
