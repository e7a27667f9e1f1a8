package app.foyer.command.log;

import app.foyer.command.log.AlreadyClaimed.Claimed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Tells, in the order in which they came, the appends that may be from those that may not; each is
 * compared with what those before it bring about.
 */
final class Sorting {
    private final long before;
    private final Map<String, Long> now;
    private final Map<String, Claimed> claimed;
    private final Set<String> claiming = new HashSet<>();
    private final Map<String, Long> after = new HashMap<>();
    private final Map<WaitingAppend, Long> clean = new LinkedHashMap<>();
    private final Map<WaitingAppend, RuntimeException> refused = new LinkedHashMap<>();
    private long last;

    Sorting(long before, Map<String, Long> now, Map<String, Claimed> claimed) {
        this.before = before;
        this.last = before;
        this.now = now;
        this.claimed = claimed;
    }

    void add(WaitingAppend append) {
        @Nullable RuntimeException why = whyNot(append);
        if (why != null) {
            refused.put(append, why);
            return;
        }
        now.putAll(append.rows().heads());
        after.putAll(append.rows().heads());
        last += append.rows().size();
        clean.put(append, last);
    }

    private @Nullable RuntimeException whyNot(WaitingAppend append) {
        Claim claim = append.claim();
        Claimed earlier = claim == null ? null : claimed.get(claim.key());
        if (earlier != null) {
            return new AlreadyClaimed(earlier);
        }
        for (Map.Entry<String, Long> read : append.sequencesRead().entrySet()) {
            if (!Objects.equals(now.get(read.getKey()), read.getValue())) {
                return new ConcurrencyException(
                        read.getKey() + " has changed since it was decided upon");
            }
        }
        for (Map.Entry<String, Long> first : append.rows().firsts().entrySet()) {
            if (now.getOrDefault(first.getKey(), Heads.NONE) >= first.getValue()) {
                return taken(append.rows(), null);
            }
        }
        return claim != null && !claiming.add(claim.key())
                ? new ConcurrencyException("the idempotency key is being claimed")
                : null;
    }

    void insert(Connection connection) throws SQLException {
        if (events() > 0) {
            EventRows.together(clean.keySet().stream().map(WaitingAppend::rows).toList())
                    .insert(connection, before + 1);
            Bell.ring(connection, last);
        }
        List<Claim> claims = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        clean.forEach((append, position) -> {
            Claim claim = append.claim();
            if (claim != null) {
                claims.add(claim);
                positions.add(position);
            }
        });
        Claims.insert(connection, claims, positions);
    }

    /** The heads of what is inserted. */
    Map<String, Long> after() {
        return after;
    }

    /** How many events are inserted. */
    int events() {
        return (int) (last - before);
    }

    /** The log's last position with what is inserted. */
    long last() {
        return last;
    }

    /** Tells those who wait; after the commit. */
    void tell() {
        clean.forEach((append, position) -> append.done().complete(position));
        refused.forEach((append, why) -> append.done().completeExceptionally(why));
    }

    /** What Axon throws where an aggregate has such a sequence already. */
    static RuntimeException taken(EventRows rows, @Nullable Throwable cause) {
        String aggregates = "the next events are there already: " + rows.firsts();
        return rows.firsts().containsValue(0L)
                ? new AggregateStreamCreationException(aggregates, cause)
                : new ConcurrencyException(aggregates, cause);
    }
}
