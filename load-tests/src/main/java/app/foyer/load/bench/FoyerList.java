package app.foyer.load.bench;

import app.foyer.contract.query.Queries;
import java.util.Random;

/** Ours: the query that answers {@code GET /v1/recommendations}, over a store that is watched. */
final class FoyerList implements CallerLoad.Caller {
    private final Queries queries;
    private final WatchedStore store;
    private final Askers askers;

    FoyerList(Queries queries, WatchedStore store, Askers askers) {
        this.queries = queries;
        this.store = store;
        this.askers = askers;
    }

    @Override
    public long ask(Random random) {
        long before = store.waitedNanos();
        if (queries.ask(askers.next(random).query(), 0).value().isEmpty()) {
            throw new IllegalStateException("a list is empty");
        }
        return store.waitedNanos() - before;
    }

    @Override
    public void close() {}
}
