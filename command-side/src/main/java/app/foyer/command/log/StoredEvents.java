package app.foyer.command.log;

import app.foyer.contract.AggregateId;
import app.foyer.contract.command.NetworkCommand.Standing;
import app.foyer.contract.event.LogCount;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.GatheringId;
import app.foyer.contract.id.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is read of the log's tables, as rows: neither upcast nor decoded. */
final class StoredEvents {
    private static final String COLUMNS =
            "aggregate_type, aggregate_id, sequence, event_id, stored_at, event_type, revision,"
                    + " payload, metadata";

    private static final String OF_AGGREGATES =
            "with asked as (select id, coalesce(d.sequence, -1) as digested, d.sequences"
                    + " from unnest(?) as id left join digest d on d.aggregate_id = id)"
                    + " select "
                    + COLUMNS
                    + " from asked cross join lateral (select * from event where aggregate_id = id"
                    + " and sequence > digested union all select * from event where"
                    + " aggregate_id = id and sequence = any(sequences)) as event"
                    + " order by position";

    /** As the index event_act has it, which it must be for that to be used. */
    private static final String IS_ACT =
            "(event_type in ('post.removed', 'post.restored',"
                    + " 'membership.removed', 'membership.banned', 'membership.ban-"
                    + " lifted', 'membership.warned', 'membership.silenced',"
                    + " 'membership.silence-lifted', 'membership.declined',"
                    + " 'membership.role-given', 'report.settled', 'member.suspended',"
                    + " 'member.reinstated', 'member.declined', 'community.door-set',"
                    + " 'community.capacity-set', 'community.opening-set',"
                    + " 'community.opened', 'community.described', 'community.founder-"
                    + " named', 'community.founder-resigned', 'network.prepared',"
                    + " 'network.door-set', 'network.capacity-set', 'network.opening-set',"
                    + " 'network.opened') or (event_type = 'membership.joined' and"
                    + " metadata ->> 'actor' <> payload ->> 'member') or (event_type ="
                    + " 'invitation.revoked' and coalesce(payload ->> 'by', '') <>"
                    + " coalesce(payload ->> 'inviter', '')))";

    private final JdbcTemplate database;

    StoredEvents(JdbcTemplate database) {
        this.database = database;
    }

    /** The last position; 0 while the log is empty. */
    long head() {
        Long last = database.queryForObject("select max(position) from event", Long.class);
        return last == null ? 0 : last;
    }

    /** The last position before the first event that was stored at a time or later. */
    long lastBefore(Instant at) {
        Long first =
                database.queryForObject(
                        "select min(position) from event where stored_at >= ?",
                        Long.class,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        return first == null ? head() : first - 1;
    }

    /** What there is between two positions, the first excluded. */
    LogCount count(long after, long upTo) {
        return Objects.requireNonNull(
                database.queryForObject(
                        "select count(*), coalesce(sum(position), 0) from event"
                                + " where position > ? and position <= ?",
                        (row, _) -> new LogCount(row.getLong(1), row.getLong(2)),
                        after,
                        upTo));
    }

    /** The next rows after a position. */
    List<TrackedDomainEventData<String>> after(long position, int rowsMax) {
        return database.query(
                "select "
                        + COLUMNS
                        + ", position from event where position > ? order by position limit ?",
                (row, _) ->
                        new TrackedDomainEventData<>(
                                new GlobalSequenceTrackingToken(row.getLong("position")),
                                entry(row)),
                position,
                rowsMax);
    }

    /** An aggregate's rows from a sequence on. */
    List<GenericDomainEventEntry<String>> ofAggregate(
            String aggregate, long firstSequence, int rowsMax) {
        return database.query(
                "select "
                        + COLUMNS
                        + " from event where aggregate_id = ? and sequence >= ?"
                        + " order by sequence limit ?",
                (row, _) -> entry(row),
                aggregate,
                firstSequence,
                rowsMax);
    }

    /** All rows of some aggregates, or of a long stream its digest and what came after it. */
    List<GenericDomainEventEntry<String>> ofAggregates(Collection<String> aggregates) {
        return database.query(
                OF_AGGREGATES, (row, _) -> entry(row), (Object) aggregates.toArray(String[]::new));
    }

    /** The posts that a member wrote or brought along, in the log's order; there is an index. */
    List<AggregateId> postsOf(MemberId author) {
        return database.query(
                "select aggregate_id from event where event_type in ('post.published',"
                        + " 'post.replied', 'post.imported') and payload ->> 'author' = ?"
                        + " order by position",
                (row, _) -> AggregateId.of(row.getString(1)),
                author.toString());
    }

    /**
     * What was done to keep order before a position, the last first; there is an index.
     *
     * @param about only what concerns this member, or what they wrote; null for all
     */
    List<TrackedDomainEventData<String>> actsBefore(
            long position, CommunityId place, @Nullable MemberId about, int rowsMax) {
        String member = about == null ? null : about.toString();
        return database.query(
                "select "
                        + COLUMNS
                        + ", position from event where "
                        + IS_ACT
                        + " and coalesce(payload ->> 'community', payload ->> 'place',"
                        + " '0000000000000') = ? and position < ? and (cast(? as text) is null or ?"
                        + " in (payload ->> 'member', payload ->> 'author', payload ->> 'inviter')"
                        + " or payload ->> 'about' = ?) order by position desc limit ?",
                (row, _) ->
                        new TrackedDomainEventData<>(
                                new GlobalSequenceTrackingToken(row.getLong("position")),
                                entry(row)),
                place.toString(),
                position,
                member,
                member,
                "member:" + member,
                rowsMax);
    }

    /** The gatherings of a community to which a member ever said something. */
    List<GatheringId> answered(CommunityId community, MemberId member) {
        return database.query(
                "select distinct payload ->> 'gathering' from event where event_type in"
                        + " ('answer.given', 'answer.waited') and payload ->> 'member' = ?"
                        + " and payload ->> 'community' = ?",
                (row, _) -> GatheringId.of(row.getString(1)),
                member.toString(),
                community.toString());
    }

    /** Keeps the digest of a stream up to a sequence, unless there is a later one. */
    void digest(String aggregate, long sequence, List<Long> sequences) {
        database.update(
                "insert into digest (aggregate_id, sequence, sequences) values (?, ?, ?)"
                        + " on conflict (aggregate_id) do update set sequence = excluded.sequence,"
                        + " sequences = excluded.sequences"
                        + " where digest.sequence < excluded.sequence",
                aggregate,
                sequence,
                sequences.toArray(Long[]::new));
    }

    /** Axon's snapshot of an aggregate; at most one. */
    List<GenericDomainEventEntry<String>> snapshot(String aggregate) {
        return database.query(
                "select " + COLUMNS + " from snapshot where aggregate_id = ?",
                (row, _) -> entry(row),
                aggregate);
    }

    private static GenericDomainEventEntry<String> entry(ResultSet row) throws SQLException {
        String aggregate = row.getString("aggregate_id");
        String event = row.getString("event_id");
        return new GenericDomainEventEntry<>(
                row.getString("aggregate_type"),
                // What no aggregate brought about was stored under its own id.
                event.equals(aggregate) ? null : aggregate,
                row.getLong("sequence"),
                event,
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getString("event_type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }

    /** The communities that a member founded, or was named a founder of. */
    List<CommunityId> foundedBy(MemberId member) {
        return database.query(
                "select distinct payload ->> 'community' from event where event_type in"
                        + " ('community.founded', 'community.founder-named')"
                        + " and coalesce(payload ->> 'founder', payload ->> 'member') = ?",
                (row, _) -> CommunityId.of(row.getString(1)),
                member.toString());
    }

    /** Who came into the network, but for those who went. */
    int members() {
        Integer members =
                database.queryForObject(
                        "select count(*) from event j where event_type = 'member.joined' and not"
                                + " exists (select from event g where g.aggregate_id ="
                                + " j.aggregate_id and g.event_type in ('member.left',"
                                + " 'member.forgotten'))",
                        Integer.class);
        return members == null ? 0 : members;
    }

    /** Posts by members themselves that stand, and their authors; looks at so many at most. */
    Standing standing(int postsMax) {
        return Objects.requireNonNull(
                database.queryForObject(
                        "select count(*), count(distinct author) from (select payload ->> 'author'"
                                + " as author from event w where event_type in ('post.published',"
                                + " 'post.replied') and metadata ->> 'origin' = 'MEMBER' and not"
                                + " exists (select from event g where g.aggregate_id ="
                                + " w.aggregate_id and g.event_type in ('post.deleted',"
                                + " 'post.removed')) order by position limit ?) as standing",
                        (row, _) -> new Standing(row.getInt(1), row.getInt(2)),
                        postsMax));
    }

    /** Who came in, but for those who went. */
    int membersOf(CommunityId community) {
        String memberships = "membership/" + community + "/%";
        Integer members =
                database.queryForObject(
                        "select count(*) filter (where event_type = 'membership.joined') - count(*)"
                                + " filter (where event_type in ('membership.left',"
                                + " 'membership.removed')) from event where aggregate_id like ?",
                        Integer.class,
                        memberships);
        return members == null ? 0 : members;
    }
}
