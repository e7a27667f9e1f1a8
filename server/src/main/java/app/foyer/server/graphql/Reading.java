package app.foyer.server.graphql;

import app.foyer.contract.Refusal;
import app.foyer.contract.Refused;
import app.foyer.contract.query.Answer;
import app.foyer.contract.query.HomeEntry;
import app.foyer.contract.query.Page;
import app.foyer.contract.query.Queries;
import app.foyer.contract.query.Query;
import app.foyer.contract.query.RememberedQuery.HomeTimeline;
import app.foyer.contract.query.Stretch;
import app.foyer.contract.query.Viewer;
import app.foyer.server.caller.AtLeast;
import app.foyer.server.caller.Caller;
import app.foyer.server.caller.Threshold;
import app.foyer.server.error.Fault;
import app.foyer.server.error.FrontCode;
import app.foyer.server.error.FrontRefused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one request: who asks, how fresh they want it, how fresh it was. */
final class Reading {
    private final Caller caller;
    private final Queries queries;
    private final Threshold threshold;
    private boolean crossed;
    private long atLeast;
    private long position = Long.MAX_VALUE;
    private boolean stale;
    private int answers;
    private @Nullable FirstPage home;

    Reading(Caller caller, Queries queries, Threshold threshold, long atLeast) {
        this.caller = caller;
        this.queries = queries;
        this.threshold = threshold;
        this.atLeast = atLeast;
    }

    /** A first page of home, of so many entries. */
    record FirstPage(Page<HomeEntry> page, int first) {}

    Caller caller() {
        return caller;
    }

    /**
     * Who looks.
     *
     * @throws Refused {@code network-closed}: whoever is no member, where nothing is for them
     */
    Viewer viewer() {
        cross();
        return caller.viewer();
    }

    private synchronized void cross() {
        if (!crossed) {
            threshold.cross(caller, atLeast());
            crossed = true;
        }
    }

    /**
     * Raises how far reads must have got, for the rest of the request.
     *
     * @throws FrontRefused {@code request-invalid}
     */
    synchronized Reading atLeast(@Nullable String digits) {
        if (digits != null) {
            try {
                atLeast = Math.max(atLeast, AtLeast.of(digits).position());
            } catch (NumberFormatException e) {
                throw new FrontRefused(
                        FrontCode.REQUEST_INVALID,
                        "atLeast is a position.",
                        List.of(new Fault("argument:atLeast", "is a position")));
            }
        }
        return this;
    }

    synchronized long atLeast() {
        return atLeast;
    }

    /**
     * Asks, and remembers how fresh the answer was.
     *
     * @throws Refused {@code network-closed}: whoever is no member, where nothing is for them
     */
    <R> R ask(Query<R> query) {
        cross();
        return askForAnybody(query);
    }

    /**
     * Asks for one thing by its id.
     *
     * @throws Refused {@code network-closed}; {@code unknown} if it is not there; {@code
     *     not-remembered-yet} if it may be something that is missing
     */
    <K, V> V one(Query<Map<K, V>> query, K id, Refusal unknown) {
        cross();
        Answer<Map<K, V>> found = queries.ask(query, atLeast());
        var _ = noted(found);
        return Answer.one(found, id, unknown);
    }

    /** Asks what whoever is no member may know of a network that is closed to them. */
    <R> R askForAnybody(Query<R> query) {
        return noted(queries.ask(query, atLeast()));
    }

    /** Asks for the caller's home. */
    Page<HomeEntry> home(Stretch stretch) {
        Page<HomeEntry> page = ask(new HomeTimeline(caller.actor(), stretch));
        if (stretch.isWhole() && atLeast() == 0) {
            synchronized (this) {
                home = new FirstPage(page, stretch.first());
            }
        }
        return page;
    }

    /** The first page of the caller's home, if that was read and nothing else. */
    synchronized @Nullable FirstPage homeAlone() {
        return answers == 1 ? home : null;
    }

    /** The answer's value; how fresh it was is remembered. */
    synchronized <R> R noted(Answer<R> answer) {
        answers++;
        position = Math.min(position, answer.position());
        stale |= answer.stale();
        return answer.value();
    }

    /** The position that everything read has got to; {@link Long#MAX_VALUE} if nothing was. */
    synchronized long position() {
        return position;
    }

    synchronized boolean stale() {
        return stale;
    }
}
