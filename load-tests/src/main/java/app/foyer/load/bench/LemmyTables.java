package app.foyer.load.bench;

import app.foyer.contract.event.LogEntry;
import app.foyer.contract.event.MembershipEvent.MembershipJoined;
import app.foyer.contract.event.PostEvent.PostPublished;
import app.foyer.contract.event.PostEvent.ReplyWritten;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The reference's tables, filled out of the same made history. Person and community: numbers. */
final class LemmyTables {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int BATCH = 50_000;
    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE community (id int PRIMARY KEY, name text NOT NULL,
                      title text NOT NULL, description text, removed bool NOT NULL,
                      published timestamptz NOT NULL, updated timestamptz, deleted bool NOT NULL,
                      nsfw bool NOT NULL, actor_id text NOT NULL, local bool NOT NULL,
                      last_refreshed_at timestamptz NOT NULL, icon text, banner text,
                      followers_url text NOT NULL, inbox_url text NOT NULL, hidden bool NOT NULL,
                      posting_restricted_to_mods bool NOT NULL, instance_id int NOT NULL,
                      visibility text NOT NULL)
                    """,
                    """
                    CREATE TABLE community_aggregates (community_id int PRIMARY KEY,
                      subscribers bigint NOT NULL, posts bigint NOT NULL,
                      comments bigint NOT NULL, published timestamptz NOT NULL,
                      users_active_day bigint NOT NULL, users_active_week bigint NOT NULL,
                      users_active_month bigint NOT NULL, users_active_half_year bigint NOT NULL,
                      hot_rank float8 NOT NULL, subscribers_local bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE local_user (id int PRIMARY KEY, person_id int NOT NULL,
                      show_nsfw bool NOT NULL)
                    """,
                    """
                    CREATE TABLE community_follower (community_id int NOT NULL,
                      person_id int NOT NULL, published timestamptz NOT NULL, pending bool NOT NULL)
                    """,
                    """
                    CREATE TABLE community_block (person_id int NOT NULL,
                      community_id int NOT NULL, published timestamptz NOT NULL,
                      PRIMARY KEY (person_id, community_id))
                    """,
                    "CREATE TABLE active (community_id int NOT NULL, person_id int NOT NULL)");

    /** Every hundredth community is unsafe for work, a few are removed, deleted or hidden. */
    private static final List<String> CONTENTS =
            List.of(
                    "ALTER TABLE community_follower ADD PRIMARY KEY (person_id, community_id)",
                    "CREATE INDEX ON community_follower (community_id)",
                    """
                    INSERT INTO community SELECT id, 'community_' || id, 'Community ' || id,
                      'One of many.', id %% 997 = 996, now() - interval '2 years', NULL,
                      id %% 499 = 498, id %% 100 = 99, 'https://example.org/c/community_' || id,
                      true, now(), NULL, NULL, 'https://example.org/f/community_' || id,
                      'https://example.org/i/community_' || id, id %% 499 = 497, false, 1, 'Public'
                    FROM generate_series(0, %d - 1) AS id
                    """,
                    """
                    INSERT INTO local_user SELECT id, id, id %% 10 = 0
                    FROM generate_series(0, %2$d - 1) AS id
                    """,
                    """
                    INSERT INTO community_block SELECT id, id %% %d, now()
                    FROM generate_series(0, %d - 1, 20) AS id
                    """,
                    """
                    INSERT INTO community_aggregates SELECT id, coalesce(s.n, 0),
                      coalesce(a.n, 0) * 3, coalesce(a.n, 0) * 4, now() - interval '2 years',
                      coalesce(a.n, 0) / 20, coalesce(a.n, 0) / 3, coalesce(a.n, 0),
                      coalesce(a.n, 0) * 3, 0, coalesce(s.n, 0)
                    FROM community
                    LEFT JOIN (SELECT community_id, count(*) AS n FROM community_follower GROUP BY 1)
                      s ON s.community_id = id
                    LEFT JOIN (SELECT community_id, count(*) AS n FROM active GROUP BY 1)
                      a ON a.community_id = id
                    """,
                    "CREATE INDEX ON community_aggregates (users_active_month DESC)",
                    "CREATE INDEX ON community_aggregates (subscribers DESC)",
                    "CREATE UNIQUE INDEX ON local_user (person_id)",
                    "DROP TABLE active");

    private final Connection connection;
    private final Instant month;
    private final Set<Long> active = new HashSet<>();
    private final Rows followers = new Rows();
    private final Steps steps = new Steps("Postgres", System.out);

    private LemmyTables(Connection connection, Instant end) {
        this.connection = connection;
        this.month = end.minus(MONTH);
    }

    /** Rows of two numbers that go in together. */
    private static final class Rows {
        private final List<Integer> communities = new ArrayList<>();
        private final List<Integer> persons = new ArrayList<>();

        void add(int community, int person) {
            communities.add(community);
            persons.add(person);
        }
    }

    /** Makes and fills the tables, and lets Postgres look at them. */
    static void fill(Connection connection, MadeNetwork.Sizes sizes, Instant end)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate(table);
            }
            LemmyTables tables = new LemmyTables(connection, end);
            MadeNetwork.tell(sizes, end, tables::happened);
            tables.insertFollowers();
            tables.insertActive();
            for (String content : CONTENTS) {
                statement.executeUpdate(content.formatted(sizes.communities(), sizes.members()));
            }
            statement.execute("VACUUM ANALYZE");
            tables.steps.done();
        }
    }

    private void happened(LogEntry entry) {
        switch (entry.event()) {
            case MembershipJoined event -> {
                followers.add(number(event.community()), number(event.member()));
                if (followers.persons.size() == BATCH) {
                    insertFollowers();
                    steps.reached(entry.position());
                }
            }
            case PostPublished event -> wrote(event.community(), event.author(), event.at());
            case ReplyWritten event -> wrote(event.community(), event.author(), event.at());
            default -> {
                // Of the rest, the tables know nothing.
            }
        }
    }

    private void wrote(CommunityId community, MemberId author, Instant at) {
        if (at.isAfter(month)) {
            active.add((long) number(community) * MadeNetwork.NUMBER_MAX + number(author));
        }
    }

    private static int number(CommunityId community) {
        return MadeNetwork.numberOf(community.value());
    }

    private static int number(MemberId member) {
        return MadeNetwork.numberOf(member.value());
    }

    private void insertFollowers() {
        insert(
                "INSERT INTO community_follower SELECT *, now(), false FROM unnest(?::int[], ?::int[])",
                followers);
        followers.communities.clear();
        followers.persons.clear();
    }

    private void insertActive() {
        Rows rows = new Rows();
        for (long pair : active) {
            rows.add((int) (pair / MadeNetwork.NUMBER_MAX), (int) (pair % MadeNetwork.NUMBER_MAX));
        }
        insert("INSERT INTO active SELECT * FROM unnest(?::int[], ?::int[])", rows);
    }

    private void insert(String sql, Rows rows) {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("int", rows.communities.toArray()));
            insert.setArray(2, connection.createArrayOf("int", rows.persons.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the reference's tables cannot be filled", e);
        }
    }
}
