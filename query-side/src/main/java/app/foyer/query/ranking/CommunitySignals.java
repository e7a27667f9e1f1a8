package app.foyer.query.ranking;

import app.foyer.contract.id.CommunityId;

/**
 * What the ranking knows of a community, at one moment.
 *
 * @param newcomersLanded newcomers whose first words in the network were written there, each halved
 *     per 30 days; 0 or more
 * @param membersActive30Days members who wrote there in the last 30 days
 */
public record CommunitySignals(
        CommunityId community, double newcomersLanded, int membersActive30Days) {}
