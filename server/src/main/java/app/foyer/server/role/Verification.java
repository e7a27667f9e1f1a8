package app.foyer.server.role;

import app.foyer.contract.projection.DeadLetter;
import app.foyer.contract.projection.DeadLetter.State;
import app.foyer.query.QuerySideConfiguration;
import app.foyer.search.SearchConfiguration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a comparison of the projections with a fresh replay of the log found.
 *
 * @param keys that were compared: of Redis, and documents of the search index
 * @param differences how many of them differ
 * @param described the first hundred of these on either side, one sentence each
 * @param letters of what is not folded somewhere, and is no difference
 */
public record Verification(
        long keys, long differences, List<String> described, List<DeadLetter> letters) {

    /** Of how many entities events wait somewhere, or were left out for good. */
    public long entities(State state) {
        return letters.stream()
                .filter(letter -> letter.state() == state)
                .map(DeadLetter::entity)
                .distinct()
                .count();
    }

    static Verification of(QuerySideConfiguration.Verification remembered) {
        return new Verification(
                remembered.keys(),
                remembered.differences(),
                remembered.described(),
                remembered.letters());
    }

    Verification and(SearchConfiguration.Verification found) {
        return new Verification(
                keys + found.documents(),
                differences + found.differences(),
                Stream.concat(described.stream(), found.described().stream()).toList(),
                Stream.concat(letters.stream(), found.letters().stream()).toList());
    }
}
