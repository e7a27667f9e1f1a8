package app.foyer.query.ranking;

/** A community that may be recommended, and all that is known of it to that end. */
public record Candidate(CommunitySignals signals, PersonalSignals personal) {}
