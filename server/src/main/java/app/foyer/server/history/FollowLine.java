package app.foyer.server.history;

import java.time.Instant;
import java.util.List;

/** A line of {@code follows.tsv}: a member begins to follow another. */
record FollowLine(String place, String member, String followed, Instant at) {
    static final List<String> HEADER = List.of("member", "follows", "at");

    static FollowLine of(Row row) throws Malformed {
        return new FollowLine(
                row.place(), row.id(0, "member"), row.id(1, "followed member"), row.instant(2));
    }
}
