package app.foyer.query.ranking;

/**
 * A candidate and its sum; only what is placed is explained.
 *
 * @param explored whether its place is one that is kept for a small community
 */
record Scored(Candidate candidate, double score, boolean explored) {
    boolean isQuiet() {
        return candidate.signals().quiet();
    }

    long id() {
        return candidate.signals().community().value();
    }

    boolean isSmall(NetworkSignals network) {
        return candidate.signals().members() <= network.smallMembersMax();
    }

    double overlap(Scored other) {
        return candidate.signals().sample().overlap(other.candidate.signals().sample());
    }

    Scored asExplored() {
        return new Scored(candidate, score, true);
    }
}
