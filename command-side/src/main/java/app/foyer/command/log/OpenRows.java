package app.foyer.command.log;

import app.foyer.contract.id.MemberId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a member began and nobody ended yet, as the log has it; there are indexes. */
final class OpenRows {
    private final JdbcTemplate database;

    OpenRows(JdbcTemplate database) {
        this.database = database;
    }

    /** The reports after which nothing happened to them, up to so many. */
    int reports(MemberId reporter, int max) {
        return count(
                "select count(*) from (select 1 from event made where made.event_type ="
                        + " 'report.made' and made.payload ->> 'reporter' = ? and not exists"
                        + " (select 1 from event later where later.aggregate_id ="
                        + " made.aggregate_id and later.sequence > made.sequence) limit ?) as open",
                reporter.toString(),
                max);
    }

    /** The invitations by which somebody may still come at a moment, up to so many. */
    int invitations(MemberId inviter, Instant now, int max) {
        return count(
                "select count(*) from (select 1 from event made where made.event_type ="
                        + " 'invitation.made' and made.payload ->> 'inviter' = ?"
                        + " and cast(made.payload ->> 'expiresAt' as timestamptz) > ?"
                        + " and not exists (select 1 from event later where later.aggregate_id ="
                        + " made.aggregate_id and later.event_type = 'invitation.revoked')"
                        + " and (select count(distinct came.payload ->> 'member') from event came"
                        + " where came.aggregate_id = made.aggregate_id and came.event_type ="
                        + " 'invitation.redeemed') < cast(made.payload ->> 'uses' as integer)"
                        + " limit ?) as open",
                inviter.toString(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                max);
    }

    private int count(String sql, Object... arguments) {
        return Objects.requireNonNull(database.queryForObject(sql, Integer.class, arguments));
    }
}
