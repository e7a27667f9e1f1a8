package app.foyer.command.log;

import app.foyer.contract.AggregateId;
import app.foyer.contract.id.MemberId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is to be forgotten, as the log has it, and what they left. */
final class ForgottenRows {
    private final JdbcTemplate database;

    ForgottenRows(JdbcTemplate database) {
        this.database = database;
    }

    /** Who is to be forgotten since a position. */
    List<Forgotten> forgottenAfter(long position) {
        return database.query(
                "select position, aggregate_id from event where event_type = 'member.forgotten'"
                        + " and position > ? order by position",
                (row, _) -> {
                    String aggregate = row.getString(2);
                    String member = aggregate.substring(aggregate.indexOf('/') + 1);
                    return new Forgotten(MemberId.of(member), row.getLong(1));
                },
                position);
    }

    /**
     * The position of the last member to be forgotten of whom policies have left nothing in the log
     * to be ended; 0 if there is none.
     *
     * @param policies the processor that keeps the agenda
     * @param clearing the policy that ends it
     */
    long clearedUpTo(String policies, String clearing) {
        Long position =
                database.queryForObject(
                        "select coalesce(max(position), 0) from event"
                                + " where event_type = 'member.forgotten' and position <= coalesce("
                                + "(select min((convert_from(token, 'UTF8')::json"
                                + " ->> 'globalIndex')::bigint) from token_entry"
                                + " where processor_name = ?), 0)"
                                + " and position < coalesce((select min(position) from agenda"
                                + " where policy = ?), 9223372036854775807)",
                        Long.class,
                        policies,
                        clearing);
        return position == null ? 0 : position;
    }

    /**
     * The posts, memberships, follows, own blocks and reports that a member ever had a part in, in
     * the order of the log; reads the whole log.
     */
    List<AggregateId> aroundOf(MemberId member) {
        String id = member.toString();
        return database.query(
                "select aggregate_id from event where (event_type in ('post.published',"
                        + " 'post.replied', 'post.imported') and payload ->> 'author' = ?) or"
                        + " (event_type in ('membership.joined', 'membership.asked',"
                        + " 'membership.waited', 'address.claimed') and"
                        + " payload ->> 'member' = ?) or (event_type = 'report.made' and"
                        + " payload ->> 'reporter' = ?) or (event_type = 'gathering.announced'"
                        + " and payload ->> 'host' = ?) or (event_type in ('follow.started',"
                        + " 'follow.asked') and ?"
                        + " in (payload ->> 'follower', payload ->> 'followed'))"
                        + " or (event_type = 'block.made' and payload ->> 'blocker' = ?)"
                        + " group by aggregate_id order by min(position)",
                (row, _) -> AggregateId.of(row.getString(1)),
                id,
                id,
                id,
                id,
                id,
                id);
    }
}
