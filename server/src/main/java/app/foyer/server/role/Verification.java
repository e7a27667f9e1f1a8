package app.foyer.server.role;

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
 */
public record Verification(long keys, long differences, List<String> described) {
    static Verification of(QuerySideConfiguration.Verification remembered) {
        return new Verification(
                remembered.keys(), remembered.differences(), remembered.described());
    }

    Verification and(SearchConfiguration.Verification found) {
        return new Verification(
                keys + found.documents(),
                differences + found.differences(),
                Stream.concat(described.stream(), found.described().stream()).toList());
    }
}
