package app.foyer.server.history;

import java.util.List;

/** A line of {@code communities.tsv}; a community without a name is called by its id. */
record CommunityLine(String place, String community, String name) {
    static final List<String> HEADER = List.of("community", "name");

    static CommunityLine of(Row row) throws Malformed {
        String community = row.id(0, "community");
        return new CommunityLine(
                row.place(), community, row.text(1).isBlank() ? community : row.text(1));
    }
}
