package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;

/** A community in its place, with what its score is made of. */
public record RankedCommunity(CommunityId community, int rank, Explanation explanation) {

    public double score() {
        return explanation.score();
    }
}
