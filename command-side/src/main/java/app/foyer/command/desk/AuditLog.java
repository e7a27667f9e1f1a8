package app.foyer.command.desk;

import app.foyer.command.log.PostgresEventStorageEngine;
import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.id.CommunityId;
import app.foyer.contract.id.MemberId;
import app.foyer.contract.query.Act;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.AuditTrail;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.PageRequest;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The trail, in pages whose cursors are positions. */
public final class AuditLog implements AuditTrail {

    /** Reads acts before a position, the last first. */
    @FunctionalInterface
    public interface Source {
        List<Act> before(long position, CommunityId place, @Nullable MemberId about, int count);
    }

    private final Source source;
    private final LongSupplier head;

    /**
     * @param head the log's last position
     */
    public AuditLog(Source source, LongSupplier head) {
        this.source = source;
        this.head = head;
    }

    /** The log's own. */
    public static AuditLog of(PostgresEventStorageEngine log) {
        return new AuditLog(
                (position, place, about, count) ->
                        Acts.of(log.queries().actsBefore(position, place, about, count)),
                log::head);
    }

    @Override
    public Answer<Page<Act>> acts(CommunityId place, @Nullable MemberId about, PageRequest page) {
        long last = head.getAsLong();
        long before = page.after() == null ? Long.MAX_VALUE : position(page.after());
        List<Act> found = source.before(before, place, about, page.first() + 1);
        List<Page.Edge<Act>> edges =
                found.stream()
                        .limit(page.first())
                        .map(act -> new Page.Edge<>(act, Long.toString(act.position())))
                        .toList();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Answer<>(new Page<>(edges, end, found.size() > page.first()), last, false);
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new Refused(Refusal.CURSOR_INVALID);
        }
    }
}
